<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Crossread</source>
        <translation>Acerca de Crossread</translation>
    </message>
    <message>
        <source>Crossread</source>
        <translation>Crossread</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licencias</translation>
    </message>
    <message>
        <source>Reads articles side by side and shows what they share, what only one of them says, and where they contradict each other. Everything is computed on this computer; nothing is sent anywhere.</source>
        <translation>Lee artículos uno junto a otro y muestra lo que comparten, lo que solo dice uno y dónde se contradicen. Todo se calcula en este equipo; no se envía nada a ninguna parte.</translation>
    </message>
    <message>
        <source>A mark is a reason to look, not a verdict on an author: both passages and the evidence are always shown, and you can overrule it.</source>
        <translation>Una marca es un motivo para mirar, no un veredicto sobre nadie: siempre se muestran ambos pasajes y las pruebas, y usted puede decidir otra cosa.</translation>
    </message>
    <message>
        <source>Log of errors</source>
        <translation>Registro de errores</translation>
    </message>
    <message>
        <source>Crossread itself is under the MIT licence. It stands on:</source>
        <translation>Crossread se publica con la licencia MIT. Se apoya en:</translation>
    </message>
</context>
<context>
    <name>AddressDialog</name>
    <message>
        <source>Article from the Web</source>
        <translation>Artículo de la web</translation>
    </message>
    <message>
        <source>Crossread fetches these pages, and nothing else: no pictures, no scripts, no cookies. Everything else it does stays on this computer.</source>
        <translation>Crossread descarga estas páginas y nada más: ni imágenes, ni scripts, ni cookies. Todo lo demás se queda en este equipo.</translation>
    </message>
    <message>
        <source>Addresses, one a line</source>
        <translation>Direcciones, una por línea</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Descargar</translation>
    </message>
</context>
<context>
    <name>ArticleCommands</name>
    <message>
        <source>Replace {letter}</source>
        <translation>Reemplazar {letter}</translation>
    </message>
    <message>
        <source>Going online is switched off in the preferences.</source>
        <translation>El acceso a la red está desactivado en las preferencias.</translation>
    </message>
    <message>
        <source>Rename {letter}</source>
        <translation>Cambiar el nombre de {letter}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>“{file}” is no longer there. The comparison keeps its own copy of the text.</source>
        <translation>«{file}» ya no está. La comparación guarda su propia copia del texto.</translation>
    </message>
</context>
<context>
    <name>ArticleDesk</name>
    <message>
        <source>Remove “{title}”</source>
        <translation>Quitar «{title}»</translation>
    </message>
    <message>
        <source>“{title}” was removed.</source>
        <translation>Se quitó «{title}».</translation>
    </message>
    <message>
        <source>Put It Back</source>
        <translation>Devolverlo</translation>
    </message>
    <message>
        <source>“{title}” cannot come back: no more than {count} articles can be compared at once.</source>
        <translation>«{title}» no puede volver: no se pueden comparar más de {count} artículos a la vez.</translation>
    </message>
    <message>
        <source>Put Back “{title}”</source>
        <translation>Devolver «{title}»</translation>
    </message>
    <message>
        <source>{letter}, “{title}”, has the same text as {other}, “{former}”.</source>
        <translation>{letter}, «{title}», tiene el mismo texto que {other}, «{former}».</translation>
    </message>
    <message>
        <source>Remove {letter}</source>
        <translation>Quitar {letter}</translation>
    </message>
</context>
<context>
    <name>ArticlePane</name>
    <message>
        <source>{place} of {count}, {verdict}: {words}</source>
        <translation>{place} de {count}, {verdict}: {words}</translation>
    </message>
    <message>
        <source>Article {letter}: {title}</source>
        <translation>Artículo {letter}: {title}</translation>
    </message>
</context>
<context>
    <name>CellTable</name>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>Citing</name>
    <message>
        <source>Choose a passage first.</source>
        <translation>Elija primero un pasaje.</translation>
    </message>
    <message>
        <source>Copied as a citation.</source>
        <translation>Copiado como cita.</translation>
    </message>
</context>
<context>
    <name>ComparisonDocument</name>
    <message>
        <source>Stopped. What was found until then stays.</source>
        <translation>Detenido. Se conserva lo encontrado hasta entonces.</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>DetailBody</name>
    <message>
        <source>Evidence</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Solo aquí</translation>
    </message>
    <message>
        <source>How each article words it</source>
        <translation>Cómo lo dice cada artículo</translation>
    </message>
    <message>
        <source>{count} more wordings are in the findings list.</source>
        <translation>Hay {count} versiones más en la lista de hallazgos.</translation>
    </message>
    <message>
        <source>No partner found in: {articles}</source>
        <translation>No se encontró pareja en: {articles}</translation>
    </message>
    <message>
        <source>Dashed: worded otherwise. Underlined: added. Dotted: moved. Struck out: the selected wording only. Where little is alike, common words are bold. Wavy: clashing.</source>
        <translation>Discontinuo: dicho de otro modo. Subrayado: añadido. Punteado: movido. Tachado: solo en la versión elegida. Donde poco coincide, las palabras comunes van en negrita. Ondulado: en conflicto.</translation>
    </message>
    <message>
        <source>What the score is made of</source>
        <translation>De qué se compone la puntuación</translation>
    </message>
    <message>
        <source>Compared with</source>
        <translation>Comparado con</translation>
    </message>
    <message>
        <source>{id}: {how}, {score}</source>
        <translation>{id}: {how}, {score}</translation>
    </message>
</context>
<context>
    <name>DetailHeader</name>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Copy as citation</source>
        <translation>Copiar como cita</translation>
    </message>
    <message>
        <source>Verdict: {verdict}</source>
        <translation>Veredicto: {verdict}</translation>
    </message>
    <message>
        <source>Rule as {verdict}</source>
        <translation>Calificar como {verdict}</translation>
    </message>
    <message>
        <source>Set the class yourself; it can be undone.</source>
        <translation>Fije usted la clase; se puede deshacer.</translation>
    </message>
    <message>
        <source>Set aside all evidence against this passage.</source>
        <translation>Apartar todas las pruebas contra este pasaje.</translation>
    </message>
    <message>
        <source>Write a note on this passage; it appears in reports.</source>
        <translation>Escribir una nota sobre este pasaje; aparece en los informes.</translation>
    </message>
    <message>
        <source>Copy the wording with its source.</source>
        <translation>Copiar el texto con su fuente.</translation>
    </message>
</context>
<context>
    <name>DetailPanel</name>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
    <message>
        <source>Rule {id}: {verdict}</source>
        <translation>Calificar {id}: {verdict}</translation>
    </message>
    <message>
        <source>Dismiss the evidence on {id}</source>
        <translation>Descartar las pruebas de {id}</translation>
    </message>
    <message>
        <source>Unlink {one} and {other}</source>
        <translation>Desvincular {one} y {other}</translation>
    </message>
    <message>
        <source>Dismiss “{sentence}”</source>
        <translation>Descartar «{sentence}»</translation>
    </message>
</context>
<context>
    <name>Docket</name>
    <message>
        <source>Withdraw a ruling</source>
        <translation>Retirar una decisión</translation>
    </message>
    <message>
        <source>Carry rulings over to the new text</source>
        <translation>Trasladar las decisiones al texto nuevo</translation>
    </message>
    <message numerus="yes">
        <source>%n ruling(s) or note(s) went over to the new wording.</source>
        <translation>
            <numerusform>%n decisión o nota pasó a la nueva redacción.</numerusform>
            <numerusform>%n decisiones y notas pasaron a la nueva redacción.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruling(s) or note(s) no longer find their passage; all are kept.</source>
        <translation>
            <numerusform>%n decisión o nota ya no encuentra su pasaje; se conserva, y los informes recogen las notas.</numerusform>
            <numerusform>%n decisiones y notas ya no encuentran su pasaje; se conservan, y los informes recogen las notas.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DropLayer</name>
    <message>
        <source>Drop target</source>
        <translation>Zona para soltar</translation>
    </message>
    <message>
        <source>Add to the comparison</source>
        <translation>Añadir a la comparación</translation>
    </message>
</context>
<context>
    <name>DropMark</name>
    <message>
        <source>Insert before {letter}</source>
        <translation>Insertar antes de {letter}</translation>
    </message>
    <message>
        <source>Insert after {letter}</source>
        <translation>Insertar después de {letter}</translation>
    </message>
    <message>
        <source>Replace {letter}</source>
        <translation>Reemplazar {letter}</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Drop two or more articles here</source>
        <translation>Suelte aquí dos o más artículos</translation>
    </message>
    <message>
        <source>Text, web pages, Word, PDF, e-books… Crossread sets them side by side and marks what they share, what only one of them says, and where they contradict each other. Nothing leaves this computer.</source>
        <translation>Texto, páginas web, Word, PDF, libros electrónicos… Crossread los pone uno junto a otro y marca lo que comparten, lo que solo dice uno y dónde se contradicen. Nada sale de este equipo.</translation>
    </message>
    <message>
        <source>Or try it with sample articles</source>
        <translation>O pruebe con artículos de ejemplo</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n artículo</numerusform>
            <numerusform>%n artículos</numerusform>
        </translation>
    </message>
    <message>
        <source>Recent comparisons</source>
        <translation>Comparaciones recientes</translation>
    </message>
</context>
<context>
    <name>EvidenceCard</name>
    <message>
        <source>Passage {id}</source>
        <translation>Pasaje {id}</translation>
    </message>
    <message>
        <source>{check}, in support of what else was found</source>
        <translation>{check}, respalda lo demás que se halló</translation>
    </message>
    <message>
        <source>{check} alone: no word or value that clashes was found</source>
        <translation>Solo {check}: no se halló ninguna palabra ni valor que se contradiga</translation>
    </message>
    <message>
        <source>{said}, not counted as a contradiction</source>
        <translation>{said}, no cuenta como contradicción</translation>
    </message>
    <message>
        <source>{check}, {sure}</source>
        <translation>{check}, {sure}</translation>
    </message>
    <message>
        <source>{said}: not counted as a contradiction</source>
        <translation>{said}: no cuenta como contradicción</translation>
    </message>
    <message>
        <source>{check}: dismissed by you</source>
        <translation>{check}: descartado por usted</translation>
    </message>
    <message>
        <source>{check}: a difference, not a contradiction</source>
        <translation>{check}: una diferencia, no una contradicción</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Dismiss this finding</source>
        <translation>Descartar este hallazgo</translation>
    </message>
    <message>
        <source>Restore this finding</source>
        <translation>Restaurar este hallazgo</translation>
    </message>
</context>
<context>
    <name>ExcludePopup</name>
    <message>
        <source>What to leave out</source>
        <translation>Qué dejar fuera</translation>
    </message>
    <message>
        <source>Boilerplate</source>
        <translation>Texto accesorio</translation>
    </message>
    <message>
        <source>Captions and photo credits</source>
        <translation>Pies de foto y créditos</translation>
    </message>
    <message>
        <source>Bylines and datelines</source>
        <translation>Firmas y datas</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Leave out of the comparison</source>
        <translation>Dejar fuera de la comparación</translation>
    </message>
    <message>
        <source>Passages under </source>
        <translation>Pasajes de menos de </translation>
    </message>
    <message>
        <source>Leave out passages under this many words</source>
        <translation>Dejar fuera los pasajes con menos palabras</translation>
    </message>
    <message numerus="yes">
        <source> word(s)</source>
        <translation>
            <numerusform> palabra</numerusform>
            <numerusform> palabras</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} passages</source>
        <translation>{count} pasajes</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Formato</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>&amp;Formato</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>There is nothing to export yet: a report needs two articles that are compared.</source>
        <translation>Aún no hay nada que exportar: un informe necesita dos artículos comparados.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>The report “{name}” was written.</source>
        <translation>Se escribió el informe «{name}».</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Abrirlo</translation>
    </message>
    <message>
        <source>The export was stopped; nothing was written.</source>
        <translation>La exportación se detuvo; no se escribió nada.</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Escribiendo el informe…</translation>
    </message>
</context>
<context>
    <name>FailedColumn</name>
    <message>
        <source>What could not be read</source>
        <translation>Lo que no se pudo leer</translation>
    </message>
    <message>
        <source>Remove All</source>
        <translation>Quitar todos</translation>
    </message>
    <message>
        <source>{count} could not be read</source>
        <translation>{count} no se pudieron leer</translation>
    </message>
</context>
<context>
    <name>FailedPane</name>
    <message>
        <source>{name} could not be read</source>
        <translation>No se pudo leer {name}</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>Reopen As…</source>
        <translation>Reabrir como…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>FiguresAndDates</name>
    <message>
        <source>Figures and dates</source>
        <translation>Cifras y fechas</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Figures only</source>
        <translation>Solo cifras</translation>
    </message>
    <message>
        <source>Dates and times only</source>
        <translation>Solo fechas y horas</translation>
    </message>
    <message>
        <source>Money only</source>
        <translation>Solo dinero</translation>
    </message>
    <message>
        <source>Only where they differ</source>
        <translation>Solo donde difieren</translation>
    </message>
    <message>
        <source>Rows: {count}</source>
        <translation>Filas: {count}</translation>
    </message>
    <message>
        <source>No figure or date that two articles give for the same thing.</source>
        <translation>Ninguna cifra ni fecha que dos artículos den de lo mismo.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Open Articles</source>
        <translation>Abrir artículos</translation>
    </message>
    <message>
        <source>The clipboard holds no text. Copy an article first, then paste it here.</source>
        <translation>El portapapeles no contiene texto. Copie antes un artículo y péguelo aquí.</translation>
    </message>
    <message>
        <source>Going online is switched off in the preferences.</source>
        <translation>El acceso a la red está desactivado en las preferencias.</translation>
    </message>
    <message>
        <source>There is no file in this folder that Crossread can read.</source>
        <translation>En esta carpeta no hay ningún archivo que Crossread pueda leer.</translation>
    </message>
    <message numerus="yes">
        <source>These are %n file(s). The first six were opened.</source>
        <translation>
            <numerusform>Es %n archivo. Se abrieron los seis primeros.</numerusform>
            <numerusform>Son %n archivos. Se abrieron los seis primeros.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the Others Too</source>
        <translation>Abrir también los demás</translation>
    </message>
    <message>
        <source>Fetch {address}? Crossread goes online for addresses you give it only, and asks only once.</source>
        <translation>¿Obtener {address}? Crossread solo se conecta para las direcciones que usted le da y solo pregunta una vez.</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Descargar</translation>
    </message>
    <message>
        <source>Articles and comparisons ({patterns})</source>
        <translation>Artículos y comparaciones ({patterns})</translation>
    </message>
    <message>
        <source>Comparisons ({patterns})</source>
        <translation>Comparaciones ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Mismas palabras</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Reformulado</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En parte</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Único</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Contradictorio</translation>
    </message>
    <message>
        <source>Unsettled</source>
        <translation>Sin resolver</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Double-click or Ctrl+click: only these.</source>
        <translation>Doble clic o Ctrl+clic: solo estos.</translation>
    </message>
    <message>
        <source>Passages whose verdict is of low confidence.</source>
        <translation>Pasajes cuyo veredicto es poco seguro.</translation>
    </message>
    <message>
        <source>Passages that another article has too.</source>
        <translation>Pasajes que también tiene otro artículo.</translation>
    </message>
    <message>
        <source>Passages that no other article has.</source>
        <translation>Pasajes que no tiene ningún otro artículo.</translation>
    </message>
    <message>
        <source>Passages that another article contradicts.</source>
        <translation>Pasajes que otro artículo contradice.</translation>
    </message>
    <message>
        <source>Passages that take no part in the comparison.</source>
        <translation>Pasajes que no participan en la comparación.</translation>
    </message>
    <message>
        <source>Strictness</source>
        <translation>Rigor</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>Semejanza</translation>
    </message>
    <message>
        <source>How alike passages must be to count as shared: further left matches more distant wordings.</source>
        <translation>Cuánto deben parecerse los pasajes para contar como compartidos: más a la izquierda coinciden textos más distantes.</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Strict shows only the surest contradictions; eager shows more and errs more.</source>
        <translation>Estricto muestra solo las contradicciones más seguras; abierto muestra más y se equivoca más.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>Ajustes predefinidos</translation>
    </message>
    <message>
        <source>Ways of reading: each sets the switches here at once</source>
        <translation>Modos de lectura: cada uno ajusta de una vez los controles de aquí</translation>
    </message>
    <message>
        <source>Leave out…</source>
        <translation>Dejar fuera…</translation>
    </message>
    <message>
        <source>What to leave out: {count} passages</source>
        <translation>Qué dejar fuera: {count} pasajes</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Distinguir mayúsculas</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Palabras completas</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Expresión regular</translation>
    </message>
    <message>
        <source>Previous hit (Shift+F3)</source>
        <translation>Resultado anterior (Mayús+F3)</translation>
    </message>
    <message>
        <source>Next hit (F3)</source>
        <translation>Resultado siguiente (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Cerrar (Esc)</translation>
    </message>
    <message>
        <source>Find in all articles</source>
        <translation>Buscar en todos los artículos</translation>
    </message>
    <message>
        <source>Result of the search</source>
        <translation>Resultado de la búsqueda</translation>
    </message>
    <message>
        <source>{place} of {count}, in {letter}</source>
        <translation>{place} de {count}, en {letter}</translation>
    </message>
    <message>
        <source>Stopped: this expression takes too long. Make it simpler.</source>
        <translation>Detenido: esta expresión tarda demasiado. Simplifíquela.</translation>
    </message>
    <message>
        <source>Not an expression: {problem}, at character {place}.</source>
        <translation>No es una expresión: {problem}, en el carácter {place}.</translation>
    </message>
    <message>
        <source>Not an expression: {problem}.</source>
        <translation>No es una expresión: {problem}.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>No se encontró.</translation>
    </message>
</context>
<context>
    <name>FindingsList</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Possible ones and differences too</source>
        <translation>También posibles y diferencias</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Coincidencias</translation>
    </message>
    <message>
        <source>Unique passages</source>
        <translation>Pasajes únicos</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Sin agrupar</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Por tipo</translation>
    </message>
    <message>
        <source>By article</source>
        <translation>Por artículo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Agrupar</translation>
    </message>
    <message>
        <source>Filter by word or value</source>
        <translation>Filtrar por palabra o valor</translation>
    </message>
    <message>
        <source>Filter the findings</source>
        <translation>Filtrar los hallazgos</translation>
    </message>
    <message>
        <source>Place in the list: {place}</source>
        <translation>Lugar en la lista: {place}</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} de {count}</translation>
    </message>
    <message>
        <source>{count} of {all} shown</source>
        <translation>{count} de {all} mostrados</translation>
    </message>
</context>
<context>
    <name>Judging</name>
    <message>
        <source>Call it shared</source>
        <translation>Llamarlo compartido</translation>
    </message>
    <message>
        <source>Call it unique</source>
        <translation>Llamarlo único</translation>
    </message>
    <message>
        <source>Call it contradictory</source>
        <translation>Llamarlo contradictorio</translation>
    </message>
    <message>
        <source>Dismiss a finding</source>
        <translation>Descartar un hallazgo</translation>
    </message>
    <message>
        <source>Dismiss the findings</source>
        <translation>Descartar los hallazgos</translation>
    </message>
    <message>
        <source>This passage has no partner to be unlinked from.</source>
        <translation>Este pasaje no tiene pareja de la que desvincularlo.</translation>
    </message>
    <message>
        <source>Unlink from its partners</source>
        <translation>Desvincular de sus parejas</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>You have ruled nothing about this passage.</source>
        <translation>No ha decidido nada sobre este pasaje.</translation>
    </message>
    <message>
        <source>Withdraw my rulings</source>
        <translation>Retirar mis decisiones</translation>
    </message>
    <message>
        <source>Now click the passage of another article that says the same as “{passage}”, or go to it and press Enter.</source>
        <translation>Haga clic ahora en el pasaje de otro artículo que dice lo mismo que «{passage}», o vaya a él con las teclas y pulse Intro.</translation>
    </message>
    <message>
        <source>Do Not Link</source>
        <translation>No vincular</translation>
    </message>
    <message>
        <source>Link two passages</source>
        <translation>Vincular dos pasajes</translation>
    </message>
    <message>
        <source>&amp;Undo: {step}</source>
        <translation>&amp;Deshacer: {step}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo: {step}</source>
        <translation>&amp;Rehacer: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Save Comparison</source>
        <translation>Guardar comparación</translation>
    </message>
    <message>
        <source>Comparisons ({patterns})</source>
        <translation>Comparaciones ({patterns})</translation>
    </message>
    <message>
        <source>Not recovered, {time}</source>
        <translation>No recuperado, {time}</translation>
    </message>
    <message>
        <source>Save the comparison before closing?</source>
        <translation>¿Guardar la comparación antes de cerrar?</translation>
    </message>
    <message>
        <source>Lost otherwise:
{what}</source>
        <translation>De lo contrario se perderá:
{what}</translation>
    </message>
    <message>
        <source>Saved as “{name}”.</source>
        <translation>Guardado como «{name}».</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>In a pane, Up and Down walk from passage to passage, Left and Right go to its partner in another pane, Space or Enter brings its partners level, the Menu key or Shift+F10 opens its menu. Page Up and Page Down scroll; Ctrl and the mouse wheel zoom. In the overview, Left and Right walk along the passages.</source>
        <translation>En un panel, las flechas arriba y abajo van de pasaje en pasaje, izquierda y derecha a su pareja en otro panel; Espacio o Intro pone las parejas a su altura; la tecla Menú o Mayús+F10 abre el menú del pasaje. Re Pág y Av Pág desplazan; Ctrl y la rueda del ratón cambian el tamaño. En la vista general, izquierda y derecha recorren los pasajes.</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Legend</source>
        <translation>Leyenda</translation>
    </message>
</context>
<context>
    <name>LetterBadge</name>
    <message>
        <source>Article {letter}</source>
        <translation>Artículo {letter}</translation>
    </message>
</context>
<context>
    <name>NoteEditor</name>
    <message>
        <source>Your note on this passage</source>
        <translation>Su nota sobre este pasaje</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Guardar nota</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Note on {id}</source>
        <translation>Nota sobre {id}</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Notices</source>
        <translation>Avisos</translation>
    </message>
</context>
<context>
    <name>OrderPlot</name>
    <message>
        <source>Order of what {left} and {right} share</source>
        <translation>Orden de lo que comparten {left} y {right}</translation>
    </message>
    <message>
        <source>{letter} from start to end →</source>
        <translation>{letter} de principio a fin →</translation>
    </message>
</context>
<context>
    <name>OverviewStrip</name>
    <message>
        <source>Overview</source>
        <translation>Vista general</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message>
        <source>Menu of article {letter}</source>
        <translation>Menú del artículo {letter}</translation>
    </message>
    <message>
        <source>Replace, reload, rename, read from here, remove</source>
        <translation>Reemplazar, recargar, cambiar el nombre, leer desde aquí, quitar</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Sin título</translation>
    </message>
    <message>
        <source>Article {letter}: {title}</source>
        <translation>Artículo {letter}: {title}</translation>
    </message>
    <message>
        <source>You read from this article</source>
        <translation>Usted lee desde este artículo</translation>
    </message>
    <message>
        <source>Encoding: {encoding}</source>
        <translation>Codificación: {encoding}</translation>
    </message>
    <message>
        <source>Read from Here</source>
        <translation>Leer desde aquí</translation>
    </message>
    <message>
        <source>Move Before</source>
        <translation>Mover antes</translation>
    </message>
    <message>
        <source>Move After</source>
        <translation>Mover después</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Reemplazar…</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
    <message>
        <source>Reopen As…</source>
        <translation>Reabrir como…</translation>
    </message>
    <message>
        <source>Chapter…</source>
        <translation>Capítulo…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Cambiar el nombre…</translation>
    </message>
    <message>
        <source>Show Source</source>
        <translation>Mostrar la fuente</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>PaneShelf</name>
    <message>
        <source>Articles without a pane</source>
        <translation>Artículos sin panel</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>Grupos de ajustes</translation>
    </message>
    <message>
        <source>Restore All Defaults</source>
        <translation>Restablecer todo</translation>
    </message>
    <message>
        <source>Set everything on every page back to how Crossread came</source>
        <translation>Devolver todo, en todas las páginas, a como viene Crossread</translation>
    </message>
</context>
<context>
    <name>Quotations</name>
    <message>
        <source>Quotations</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>All quotations</source>
        <translation>Todas las citas</translation>
    </message>
    <message>
        <source>Where words differ</source>
        <translation>Donde difieren las palabras</translation>
    </message>
    <message>
        <source>Given to another speaker</source>
        <translation>Atribuidas a otra persona</translation>
    </message>
    <message>
        <source>Quotations: {count}</source>
        <translation>Citas: {count}</translation>
    </message>
    <message>
        <source>No quotation that two articles give.</source>
        <translation>Ninguna cita que den dos artículos.</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>{source}: {text}</source>
        <translation>{source}: {text}</translation>
    </message>
    <message>
        <source>Wording of {source}</source>
        <translation>Texto de {source}</translation>
    </message>
    <message>
        <source>Unlink: these do not say the same</source>
        <translation>Desvincular: no dicen lo mismo</translation>
    </message>
    <message>
        <source>Select this passage, {id}</source>
        <translation>Elegir este pasaje, {id}</translation>
    </message>
    <message>
        <source>{name} (selected)</source>
        <translation>{name} (elegido)</translation>
    </message>
    <message>
        <source>contradicts</source>
        <translation>contradice</translation>
    </message>
    <message>
        <source>perhaps contradicts</source>
        <translation>quizá contradice</translation>
    </message>
    <message>
        <source>same content: {score} sure</source>
        <translation>mismo contenido: {score} de certeza</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>movido</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>vinculado por usted</translation>
    </message>
</context>
<context>
    <name>ReadingPlace</name>
    <message>
        <source>This is the only passage of this kind.</source>
        <translation>Es el único pasaje de este tipo.</translation>
    </message>
    <message>
        <source>There is no other: its partners are passed over.</source>
        <translation>No hay otro: sus parejas se pasan por alto.</translation>
    </message>
    <message>
        <source>That was the last passage of this kind; here is the first again.</source>
        <translation>Era el último pasaje de este tipo; aquí está de nuevo el primero.</translation>
    </message>
    <message>
        <source>The comparison has no shared passage.</source>
        <translation>La comparación no tiene ningún pasaje compartido.</translation>
    </message>
    <message>
        <source>The comparison has no passage that only one article has.</source>
        <translation>La comparación no tiene ningún pasaje que esté en un solo artículo.</translation>
    </message>
    <message>
        <source>The comparison has no contradiction.</source>
        <translation>La comparación no tiene ninguna contradicción.</translation>
    </message>
    <message>
        <source>The comparison has no unsettled passage.</source>
        <translation>La comparación no tiene ningún pasaje sin resolver.</translation>
    </message>
</context>
<context>
    <name>ReadingRoom</name>
    <message>
        <source>Detail</source>
        <translation>Detalle</translation>
    </message>
</context>
<context>
    <name>ReadingView</name>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artículo</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>The whole article</source>
        <translation>Todo el artículo</translation>
    </message>
    <message>
        <source>What others tell too</source>
        <translation>Lo que también cuentan otros</translation>
    </message>
    <message>
        <source>What others dispute</source>
        <translation>Lo que otros discuten</translation>
    </message>
    <message>
        <source>Passages: {count}</source>
        <translation>Pasajes: {count}</translation>
    </message>
    <message>
        <source>No passage answers to this choice.</source>
        <translation>Ningún pasaje responde a esta selección.</translation>
    </message>
</context>
<context>
    <name>Reception</name>
    <message>
        <source>“{title}” was read again as you chose.</source>
        <translation>«{title}» se ha vuelto a leer como usted eligió.</translation>
    </message>
    <message>
        <source>“{title}” was replaced.</source>
        <translation>«{title}» se ha sustituido.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>The article stays as it was read before.</source>
        <translation>El artículo queda como se leyó antes.</translation>
    </message>
    <message>
        <source>No more than {count} articles can be compared at once; the rest was left out.</source>
        <translation>No se pueden comparar más de {count} artículos a la vez; el resto se dejó fuera.</translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message>
        <source>“{title}” was not decoded from a text file: there is no encoding to choose.</source>
        <translation>«{title}» no procede de un archivo de texto: no hay codificación que elegir.</translation>
    </message>
    <message>
        <source>“{file}” is no longer there: it cannot be read in another encoding.</source>
        <translation>«{file}» ya no está: no se puede leer con otra codificación.</translation>
    </message>
    <message>
        <source>“{title}” is no e-book: it has no chapters to choose from.</source>
        <translation>«{title}» no es un libro electrónico: no tiene capítulos que elegir.</translation>
    </message>
    <message numerus="yes">
        <source>“{title}” has %n chapter(s). All of them are compared.</source>
        <translation>
            <numerusform>«{title}» tiene %n capítulo. Se compara.</numerusform>
            <numerusform>«{title}» tiene %n capítulos. Se comparan todos.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a Chapter…</source>
        <translation>Elegir un capítulo…</translation>
    </message>
    <message>
        <source>As found: {encoding}</source>
        <translation>Como se detectó: {encoding}</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Como se detectó</translation>
    </message>
    <message>
        <source>Reopen {name} As</source>
        <translation>Reabrir {name} como</translation>
    </message>
    <message>
        <source>Encoding of the text</source>
        <translation>Codificación del texto</translation>
    </message>
    <message>
        <source>The whole book</source>
        <translation>El libro entero</translation>
    </message>
    <message>
        <source>Chapters of {letter}</source>
        <translation>Capítulos de {letter}</translation>
    </message>
    <message>
        <source>Which part is to be compared?</source>
        <translation>¿Qué parte se compara?</translation>
    </message>
</context>
<context>
    <name>RibbonLane</name>
    <message>
        <source>Links between {left} and {right}</source>
        <translation>Vínculos entre {left} y {right}</translation>
    </message>
    <message>
        <source>{count} links, {clashes} of them contradictions</source>
        <translation>{count} vínculos, {clashes} de ellos contradicciones</translation>
    </message>
</context>
<context>
    <name>RulingStrip</name>
    <message>
        <source>Withdraw</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Withdraw: {ruling}</source>
        <translation>Retirar: {ruling}</translation>
    </message>
</context>
<context>
    <name>ScoreBars</name>
    <message>
        <source>Parts of the score: {parts}</source>
        <translation>Partes de la puntuación: {parts}</translation>
    </message>
</context>
<context>
    <name>ShareStrip</name>
    <message>
        <source>{percent} shared</source>
        <translation>{percent} compartido</translation>
    </message>
    <message>
        <source>{percent} contradictory</source>
        <translation>{percent} contradictorio</translation>
    </message>
    <message>
        <source>{percent} unique</source>
        <translation>{percent} único</translation>
    </message>
    <message>
        <source>{percent} left out</source>
        <translation>{percent} excluido</translation>
    </message>
</context>
<context>
    <name>ShelfSpine</name>
    <message>
        <source>Show {letter}: {title}</source>
        <translation>Mostrar {letter}: {title}</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>unsettled</source>
        <translation>sin resolver</translation>
    </message>
    <message>
        <source>moved against {letters}</source>
        <translation>en otro lugar que en {letters}</translation>
    </message>
    <message>
        <source>your ruling</source>
        <translation>su decisión</translation>
    </message>
    <message>
        <source>evidence dismissed by you</source>
        <translation>pruebas descartadas por usted</translation>
    </message>
    <message>
        <source>with a note of yours</source>
        <translation>con una nota suya</translation>
    </message>
    <message>
        <source>Your note: {note}</source>
        <translation>Su nota: {note}</translation>
    </message>
    <message>
        <source>{several} and {last}</source>
        <translation>{several} y {last}</translation>
    </message>
    <message>
        <source>only in {letter}</source>
        <translation>solo en {letter}</translation>
    </message>
    <message>
        <source>left out: boilerplate</source>
        <translation>excluido: texto accesorio</translation>
    </message>
    <message>
        <source>left out: byline</source>
        <translation>excluido: firma</translation>
    </message>
    <message>
        <source>left out: dateline</source>
        <translation>excluido: data</translation>
    </message>
    <message>
        <source>left out: caption</source>
        <translation>excluido: pie de foto</translation>
    </message>
    <message>
        <source>left out: quotation</source>
        <translation>excluido: cita</translation>
    </message>
    <message>
        <source>left out: too short</source>
        <translation>excluido: demasiado corto</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>excluido</translation>
    </message>
    <message>
        <source>contradictory</source>
        <translation>contradictorio</translation>
    </message>
    <message>
        <source>contradicts {letter}</source>
        <translation>contradice a {letter}</translation>
    </message>
    <message>
        <source>contradicts {letter}: {ours} against {theirs}</source>
        <translation>contradice a {letter}: {ours} frente a {theirs}</translation>
    </message>
    <message>
        <source>shared, same words</source>
        <translation>compartido, mismas palabras</translation>
    </message>
    <message>
        <source>shared, reworded</source>
        <translation>compartido, reformulado</translation>
    </message>
    <message>
        <source>shared in part</source>
        <translation>compartido en parte</translation>
    </message>
    <message>
        <source>shared</source>
        <translation>compartido</translation>
    </message>
    <message>
        <source>with {letters}</source>
        <translation>con {letters}</translation>
    </message>
</context>
<context>
    <name>StatisticsView</name>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
    <message>
        <source>Choose two different articles.</source>
        <translation>Elija dos artículos distintos.</translation>
    </message>
    <message>
        <source>How much of one article is in another</source>
        <translation>Cuánto de un artículo está en otro</translation>
    </message>
    <message>
        <source>Article across</source>
        <translation>Artículo en horizontal</translation>
    </message>
    <message>
        <source>Article down</source>
        <translation>Artículo en vertical</translation>
    </message>
    <message>
        <source>How much of each article is shared, contradictory, unique</source>
        <translation>Cuánto de cada artículo es compartido, contradictorio, único</translation>
    </message>
    <message>
        <source>Do they tell it in the same order?</source>
        <translation>¿Lo cuentan en el mismo orden?</translation>
    </message>
    <message>
        <source>Who may have taken wording from whom?</source>
        <translation>¿Quién pudo tomar el texto de quién?</translation>
    </message>
    <message>
        <source>Add at least two articles to see statistics.</source>
        <translation>Añada al menos dos artículos para ver estadísticas.</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Stopped: not fully compared</source>
        <translation>Detenido: comparación incompleta</translation>
    </message>
    <message>
        <source>Passage {place} of {count} in {article}</source>
        <translation>Pasaje {place} de {count} en {article}</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Once two articles have been compared, what they share and dispute is summed up here.</source>
        <translation>Cuando se hayan comparado dos artículos, aquí se resume en qué coinciden y en qué discrepan.</translation>
    </message>
    <message>
        <source>At a glance</source>
        <translation>De un vistazo</translation>
    </message>
    <message>
        <source>Contradictions, surest first</source>
        <translation>Contradicciones, las más seguras primero</translation>
    </message>
    <message>
        <source>{count} more are in the findings list.</source>
        <translation>Hay {count} más en la lista de hallazgos.</translation>
    </message>
    <message>
        <source>Notes on passages that are gone</source>
        <translation>Notas sobre pasajes que ya no están</translation>
    </message>
    <message>
        <source>Select a passage to see every article&apos;s wording of it.</source>
        <translation>Elija un pasaje para ver cómo lo dice cada artículo.</translation>
    </message>
</context>
<context>
    <name>TablePage</name>
    <message>
        <source>Add at least two articles: what they say is set side by side here.</source>
        <translation>Añada al menos dos artículos: aquí se pone lado a lado lo que dicen.</translation>
    </message>
    <message>
        <source>Looking through the articles…</source>
        <translation>Revisando los artículos…</translation>
    </message>
</context>
<context>
    <name>TextDialog</name>
    <message>
        <source>Article from Text</source>
        <translation>Artículo de texto</translation>
    </message>
    <message>
        <source>Title or outlet (may be left empty)</source>
        <translation>Título o medio (puede quedar vacío)</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Type or paste the article here</source>
        <translation>Escriba o pegue aquí el artículo</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Texto del artículo</translation>
    </message>
    <message>
        <source>Add Article</source>
        <translation>Añadir artículo</translation>
    </message>
</context>
<context>
    <name>Updating</name>
    <message>
        <source>Going online is switched off in the preferences.</source>
        <translation>El acceso a la red está desactivado en las preferencias.</translation>
    </message>
    <message>
        <source>No address is set to ask for newer versions. The preferences have a line for it.</source>
        <translation>No hay ninguna dirección a la que preguntar por versiones nuevas. Las preferencias tienen una línea para ella.</translation>
    </message>
    <message>
        <source>Ask {host} for the newest version? It is one request to {address}; it names this version, {version}, and says nothing of your articles.</source>
        <translation>¿Preguntar a {host} por la versión más reciente? Es una petición a {address}; nombra esta versión, {version}, y no dice nada de sus artículos.</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Asking {host} for the newest version.</source>
        <translation>Preguntando a {host} por la versión más reciente.</translation>
    </message>
    <message>
        <source>Crossread {version} is the newest version.</source>
        <translation>Crossread {version} es la versión más reciente.</translation>
    </message>
    <message>
        <source>Crossread {version} can be had; this is {own}.</source>
        <translation>Crossread {version} está disponible; esta es {own}.</translation>
    </message>
    <message>
        <source>Open Its Page</source>
        <translation>Abrir su página</translation>
    </message>
</context>
<context>
    <name>VerbatimCards</name>
    <message>
        <source>Longest run of the same words</source>
        <translation>Serie más larga de palabras iguales</translation>
    </message>
    <message>
        <source>Longest: </source>
        <translation>La más larga: </translation>
    </message>
    <message>
        <source>Show in {id}</source>
        <translation>Mostrar en {id}</translation>
    </message>
</context>
<context>
    <name>WhoSaysWhat</name>
    <message>
        <source>Who says what</source>
        <translation>Quién dice qué</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Ordenar</translation>
    </message>
    <message>
        <source>Told by most first</source>
        <translation>Primero lo que cuentan más</translation>
    </message>
    <message>
        <source>Told by fewest first</source>
        <translation>Primero lo que cuentan menos</translation>
    </message>
    <message>
        <source>Contradictions first</source>
        <translation>Primero las contradicciones</translation>
    </message>
    <message>
        <source>In reading order</source>
        <translation>En orden de lectura</translation>
    </message>
    <message>
        <source>Omissions</source>
        <translation>Omisiones</translation>
    </message>
    <message>
        <source>All claims</source>
        <translation>Todas las afirmaciones</translation>
    </message>
    <message>
        <source>Also what only one tells</source>
        <translation>También lo que solo cuenta uno</translation>
    </message>
    <message>
        <source>Filter by word</source>
        <translation>Filtrar por palabra</translation>
    </message>
    <message>
        <source>Filter the claims</source>
        <translation>Filtrar las afirmaciones</translation>
    </message>
    <message>
        <source>Claims: {count}</source>
        <translation>Afirmaciones: {count}</translation>
    </message>
    <message>
        <source>No claim answers to this choice.</source>
        <translation>Ninguna afirmación responde a esta selección.</translation>
    </message>
    <message>
        <source>Left out by {article}</source>
        <translation>Omitido por {article}</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Tools</source>
        <translation>Herramientas</translation>
    </message>
    <message>
        <source>“{title}” has changed on disk.</source>
        <translation>«{title}» ha cambiado en el disco.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recargar</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>Crossread ended unexpectedly. Your comparison of {time} can be recovered.</source>
        <translation>Crossread terminó de forma inesperada. Se puede recuperar su comparación de {time}.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recuperar</translation>
    </message>
    <message>
        <source>The language changes when Crossread starts again, or now: the windows open anew, nothing is lost.</source>
        <translation>El idioma cambia la próxima vez que se inicie Crossread o ahora: las ventanas se abren de nuevo y no se pierde nada.</translation>
    </message>
    <message>
        <source>Change Now</source>
        <translation>Cambiar ahora</translation>
    </message>
    <message>
        <source>Something went wrong inside Crossread ({what}). Details are in {file}.</source>
        <translation>Algo falló dentro de Crossread ({what}). Los detalles están en {file}.</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>filled circle, solid underline</source>
        <translation>círculo lleno, subrayado continuo</translation>
    </message>
    <message>
        <source>half circle, dashed underline</source>
        <translation>medio círculo, subrayado discontinuo</translation>
    </message>
    <message>
        <source>quarter circle, dashed underline</source>
        <translation>cuarto de círculo, subrayado discontinuo</translation>
    </message>
    <message>
        <source>open circle, dotted underline</source>
        <translation>círculo abierto, subrayado punteado</translation>
    </message>
    <message>
        <source>triangle, wavy underline</source>
        <translation>triángulo, subrayado ondulado</translation>
    </message>
    <message>
        <source>dash, thin dotted underline</source>
        <translation>raya, subrayado punteado fino</translation>
    </message>
</context>
<context>
    <name>_Strip</name>
    <message>
        <source>Dismiss this notice</source>
        <translation>Cerrar este aviso</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;New Window</source>
        <translation>&amp;Nueva ventana</translation>
    </message>
    <message>
        <source>&amp;Open Articles…</source>
        <translation>&amp;Abrir artículos…</translation>
    </message>
    <message>
        <source>Open articles or a saved comparison</source>
        <translation>Abrir artículos o una comparación guardada</translation>
    </message>
    <message>
        <source>Paste as Artic&amp;le</source>
        <translation>&amp;Pegar como artículo</translation>
    </message>
    <message>
        <source>Make an article of the text on the clipboard</source>
        <translation>Hacer un artículo con el texto del portapapeles</translation>
    </message>
    <message>
        <source>Article from &amp;Text…</source>
        <translation>Artículo de &amp;texto…</translation>
    </message>
    <message>
        <source>Article from the &amp;Web…</source>
        <translation>Artículo de la &amp;web…</translation>
    </message>
    <message>
        <source>Fetch one page; Crossread asks before it goes online</source>
        <translation>Descargar una página; Crossread pregunta antes de conectarse</translation>
    </message>
    <message>
        <source>Reo&amp;pen As…</source>
        <translation>Reabr&amp;ir como…</translation>
    </message>
    <message>
        <source>Read the article&apos;s file in another encoding</source>
        <translation>Leer el archivo del artículo con otra codificación</translation>
    </message>
    <message>
        <source>C&amp;hoose a Chapter…</source>
        <translation>E&amp;legir un capítulo…</translation>
    </message>
    <message>
        <source>Compare one chapter of an e-book, or all</source>
        <translation>Comparar un capítulo de un libro electrónico o todos</translation>
    </message>
    <message>
        <source>&amp;Save Comparison</source>
        <translation>&amp;Guardar comparación</translation>
    </message>
    <message>
        <source>Save Comparison &amp;As…</source>
        <translation>Guardar comparación co&amp;mo…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportar…</translation>
    </message>
    <message>
        <source>Write a report that can be sent</source>
        <translation>Escribir un informe que se pueda enviar</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>&amp;Cerrar ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Cop&amp;y as Citation</source>
        <translation>Cop&amp;iar como cita</translation>
    </message>
    <message>
        <source>Copy the passage with its outlet, title and date</source>
        <translation>Copiar el pasaje con su medio, título y fecha</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>Find Ne&amp;xt</source>
        <translation>Buscar &amp;siguiente</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Buscar an&amp;terior</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>Pre&amp;ferencias…</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Siguiente</translation>
    </message>
    <message>
        <source>Next passage that the filter shows</source>
        <translation>Siguiente pasaje que muestra el filtro</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Anterior</translation>
    </message>
    <message>
        <source>Previous passage that the filter shows</source>
        <translation>Pasaje anterior que muestra el filtro</translation>
    </message>
    <message>
        <source>Next &amp;Shared Passage</source>
        <translation>Siguiente pasaje &amp;compartido</translation>
    </message>
    <message>
        <source>Next shared passage, article after article</source>
        <translation>Siguiente pasaje compartido, artículo tras artículo</translation>
    </message>
    <message>
        <source>Next &amp;Unique Passage</source>
        <translation>Siguiente pasaje &amp;único</translation>
    </message>
    <message>
        <source>Next unique passage, article after article</source>
        <translation>Siguiente pasaje único, artículo tras artículo</translation>
    </message>
    <message>
        <source>Next &amp;Contradiction</source>
        <translation>Siguiente c&amp;ontradicción</translation>
    </message>
    <message>
        <source>Next contradiction, article after article</source>
        <translation>Siguiente contradicción, artículo tras artículo</translation>
    </message>
    <message>
        <source>Next Unse&amp;ttled Passage</source>
        <translation>Siguiente pasaje sin &amp;resolver</translation>
    </message>
    <message>
        <source>Next passage with a question mark: worth a look of your own</source>
        <translation>Siguiente pasaje con signo de interrogación: merece una mirada propia</translation>
    </message>
    <message>
        <source>&amp;Bring Partners Level</source>
        <translation>&amp;Poner las parejas a su altura</translation>
    </message>
    <message>
        <source>&amp;Read from This Article</source>
        <translation>&amp;Leer desde este artículo</translation>
    </message>
    <message>
        <source>Next and Previous walk through this article</source>
        <translation>Siguiente y Anterior recorren este artículo</translation>
    </message>
    <message>
        <source>Next P&amp;ane</source>
        <translation>Panel si&amp;guiente</translation>
    </message>
    <message>
        <source>Previous Pan&amp;e</source>
        <translation>Panel an&amp;terior</translation>
    </message>
    <message>
        <source>It Is &amp;Shared</source>
        <translation>Es &amp;compartido</translation>
    </message>
    <message>
        <source>It Is &amp;Unique</source>
        <translation>Es &amp;único</translation>
    </message>
    <message>
        <source>It Is &amp;Contradictory</source>
        <translation>Es c&amp;ontradictorio</translation>
    </message>
    <message>
        <source>&amp;Dismiss</source>
        <translation>&amp;Descartar</translation>
    </message>
    <message>
        <source>Set the evidence of this passage aside</source>
        <translation>Apartar las pruebas de este pasaje</translation>
    </message>
    <message>
        <source>&amp;Withdraw My Rulings Here</source>
        <translation>&amp;Retirar mis decisiones aquí</translation>
    </message>
    <message>
        <source>&amp;Link with Another Passage…</source>
        <translation>&amp;Vincular con otro pasaje…</translation>
    </message>
    <message>
        <source>Then click the passage of another article that says the same</source>
        <translation>Después haga clic en el pasaje de otro artículo que dice lo mismo</translation>
    </message>
    <message>
        <source>Unlin&amp;k from Its Partners</source>
        <translation>D&amp;esvincular de sus parejas</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Nota…</translation>
    </message>
    <message>
        <source>Only &amp;Shared</source>
        <translation>Solo &amp;compartidos</translation>
    </message>
    <message>
        <source>Only &amp;Unique</source>
        <translation>Solo &amp;únicos</translation>
    </message>
    <message>
        <source>Only &amp;Contradictory</source>
        <translation>Solo c&amp;ontradictorios</translation>
    </message>
    <message>
        <source>Show &amp;All Passages</source>
        <translation>Mostrar &amp;todos los pasajes</translation>
    </message>
    <message>
        <source>Scroll To&amp;gether</source>
        <translation>&amp;Desplazar juntos</translation>
    </message>
    <message>
        <source>Scroll all panes together by what they say</source>
        <translation>Desplazar todos los paneles según lo que dicen</translation>
    </message>
    <message>
        <source>Over&amp;view</source>
        <translation>&amp;Vista general</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Ampliar</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>&amp;Reducir</translation>
    </message>
    <message>
        <source>Usual Si&amp;ze</source>
        <translation>Tamaño &amp;habitual</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>&amp;Pantalla completa</translation>
    </message>
    <message>
        <source>Sto&amp;p</source>
        <translation>D&amp;etener</translation>
    </message>
    <message>
        <source>Stop what is being read or compared</source>
        <translation>Detener lo que se lee o compara</translation>
    </message>
    <message>
        <source>Go On Co&amp;mparing</source>
        <translation>Se&amp;guir comparando</translation>
    </message>
    <message>
        <source>Compare on after a stop</source>
        <translation>Seguir comparando tras detenerse</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Teclas</translation>
    </message>
    <message>
        <source>Check for &amp;Updates…</source>
        <translation>&amp;Buscar actualizaciones…</translation>
    </message>
    <message>
        <source>&amp;About Crossread</source>
        <translation>&amp;Acerca de Crossread</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Ir a</translation>
    </message>
    <message>
        <source>&amp;Judge</source>
        <translation>&amp;Juzgar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Sa&amp;mples</source>
        <translation>E&amp;jemplos</translation>
    </message>
    <message>
        <source>Pa&amp;nels</source>
        <translation>Pane&amp;les</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>Te&amp;ma</translation>
    </message>
</context>
<context>
    <name>aloud</name>
    <message>
        <source>Clear</source>
        <translation>Vaciar</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Paneles</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Más herramientas</translation>
    </message>
</context>
<context>
    <name>claims</name>
    <message>
        <source>Told by</source>
        <translation>Contado por</translation>
    </message>
    <message>
        <source>How many articles tell it</source>
        <translation>Cuántos artículos lo cuentan</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} de {all}</translation>
    </message>
    <message>
        <source>{count}, contradicting each other</source>
        <translation>{count}, se contradicen</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>calla</translation>
    </message>
    <message>
        <source>Silent on this</source>
        <translation>No lo menciona</translation>
    </message>
</context>
<context>
    <name>comparing</name>
    <message>
        <source>Refining…</source>
        <translation>Afinando…</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>Comparando…</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>Your note: {note}</source>
        <translation>Su nota: {note}</translation>
    </message>
    <message>
        <source>You ruled: {verdict}</source>
        <translation>Su decisión: {verdict}</translation>
    </message>
    <message>
        <source>You dismissed this evidence</source>
        <translation>Usted descartó estas pruebas</translation>
    </message>
    <message>
        <source>You linked these passages</source>
        <translation>Usted vinculó estos pasajes</translation>
    </message>
    <message>
        <source>You unlinked these passages</source>
        <translation>Usted desvinculó estos pasajes</translation>
    </message>
    <message>
        <source>You ruled</source>
        <translation>Su decisión</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Western</source>
        <translation>Occidental</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Centroeuropeo</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Cirílico</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griego</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Turco</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebreo</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Árabe</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japonés</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chino</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Coreano</translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>Acuerdo</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Dinero</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Porcentaje</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Length of time</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Marcador</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Contradictorio</translation>
    </message>
    <message>
        <source>Differ</source>
        <translation>Difieren</translation>
    </message>
    <message>
        <source>Agree</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>The values differ, but it is not certain that they are about the same thing.</source>
        <translation>Los valores difieren, pero no es seguro que se refieran a lo mismo.</translation>
    </message>
    <message>
        <source>says nothing</source>
        <translation>no dice nada</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>One says</source>
        <translation>Uno dice</translation>
    </message>
    <message>
        <source>The other says</source>
        <translation>El otro dice</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valores</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguridad</translation>
    </message>
    <message>
        <source>How sure a finding is, or that two passages say the same</source>
        <translation>Cuán seguro es un hallazgo o que dos pasajes dicen lo mismo</translation>
    </message>
    <message>
        <source>Your ruling</source>
        <translation>Su decisión</translation>
    </message>
    <message>
        <source>Contradiction</source>
        <translation>Contradicción</translation>
    </message>
    <message>
        <source>Possible contradiction</source>
        <translation>Posible contradicción</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencia</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Coincidencia</translation>
    </message>
    <message>
        <source>Unique</source>
        <translation>Único</translation>
    </message>
    <message>
        <source>dismissed</source>
        <translation>descartado</translation>
    </message>
    <message>
        <source>linked by you</source>
        <translation>vinculado por usted</translation>
    </message>
    <message>
        <source>note: {note}</source>
        <translation>nota: {note}</translation>
    </message>
    <message>
        <source>{kind}: {check}</source>
        <translation>{kind}: {check}</translation>
    </message>
    <message>
        <source>nobody else says it</source>
        <translation>nadie más lo dice</translation>
    </message>
    <message>
        <source>{article} says: {text}</source>
        <translation>{article} dice: {text}</translation>
    </message>
    <message>
        <source>{one} against {other}</source>
        <translation>{one} frente a {other}</translation>
    </message>
    <message>
        <source>the model&apos;s word</source>
        <translation>según el modelo</translation>
    </message>
</context>
<context>
    <name>intake</name>
    <message>
        <source>pasted text</source>
        <translation>texto pegado</translation>
    </message>
    <message>
        <source>Something went wrong inside Crossread: {error}</source>
        <translation>Algo falló dentro de Crossread: {error}</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Leyendo {name}</translation>
    </message>
</context>
<context>
    <name>losses</name>
    <message>
        <source>your rulings</source>
        <translation>sus decisiones</translation>
    </message>
    <message>
        <source>your notes</source>
        <translation>sus notas</translation>
    </message>
    <message>
        <source>{count} texts that are in no file</source>
        <translation>{count} textos que no están en ningún archivo</translation>
    </message>
    <message>
        <source>the text “{title}”, which is in no file</source>
        <translation>el texto «{title}», que no está en ningún archivo</translation>
    </message>
    <message>
        <source>the order of the articles</source>
        <translation>el orden de los artículos</translation>
    </message>
    <message>
        <source>the titles you gave</source>
        <translation>los títulos que usted puso</translation>
    </message>
    <message>
        <source>which articles were added, taken away or read again</source>
        <translation>qué artículos se añadieron, se quitaron o se leyeron de nuevo</translation>
    </message>
</context>
<context>
    <name>overtaking</name>
    <message>
        <source>“{name}” was changed after it was opened or saved in this window.</source>
        <translation>«{name}» cambió después de abrirse o guardarse en esta ventana.</translation>
    </message>
    <message>
        <source>Another window or program has written it. What it added, such as rulings and notes, is lost if you replace the file; in a file of its own this comparison is safe as well.</source>
        <translation>Otra ventana o programa lo ha escrito. Lo que añadió, como juicios y notas, se pierde si reemplaza el archivo; en un archivo propio también esta comparación queda a salvo.</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>Guardar como…</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
</context>
<context>
    <name>presets</name>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Fact-check</source>
        <translation>Verificación</translation>
    </message>
    <message>
        <source>Who copied whom</source>
        <translation>Quién copió a quién</translation>
    </message>
    <message>
        <source>Close reading</source>
        <translation>Lectura detenida</translation>
    </message>
    <message>
        <source>What the others leave out</source>
        <translation>Lo que omiten los demás</translation>
    </message>
    <message>
        <source>Everything in view, as Crossread starts.</source>
        <translation>Todo a la vista, como empieza Crossread.</translation>
    </message>
    <message>
        <source>Only contradictions stand out, the doubtful ones too.</source>
        <translation>Solo destacan las contradicciones, también las dudosas.</translation>
    </message>
    <message>
        <source>Wording taken over: quotations and short passages left out, only close matches.</source>
        <translation>Texto tomado de otro: sin citas ni pasajes cortos, solo coincidencias estrechas.</translation>
    </message>
    <message>
        <source>Nothing left out, distant rewordings matched too.</source>
        <translation>Nada excluido, también cuentan reformulaciones lejanas.</translation>
    </message>
    <message>
        <source>Only what a single article tells stands out.</source>
        <translation>Solo destaca lo que cuenta un único artículo.</translation>
    </message>
</context>
<context>
    <name>quotations</name>
    <message>
        <source>Quotation</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Words differ</source>
        <translation>Difieren palabras</translation>
    </message>
    <message>
        <source>Other speaker</source>
        <translation>Otra persona</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Mismas palabras</translation>
    </message>
    <message>
        <source>not quoted</source>
        <translation>sin citar</translation>
    </message>
</context>
<context>
    <name>reading</name>
    <message>
        <source>In the others</source>
        <translation>En los demás</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>excluido: {reason}</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>solo aquí</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>A ferry hits the breakwater</source>
        <translation>Un ferri choca con el rompeolas</translation>
    </message>
    <message>
        <source>Four outlets on one accident: a wire report, a broadsheet, a tabloid and a saved page of a local site.</source>
        <translation>Cuatro medios sobre un accidente: una agencia, un diario de referencia, un tabloide y la página guardada de un sitio local.</translation>
    </message>
    <message>
        <source>A rail strike is called</source>
        <translation>Se convoca una huelga de trenes</translation>
    </message>
    <message>
        <source>Three outlets on a labour dispute, with quotations altered and figures, dates and outcomes that differ.</source>
        <translation>Tres medios sobre un conflicto laboral, con citas alteradas y cifras, fechas y resultados que difieren.</translation>
    </message>
    <message>
        <source>A vaccine is tested</source>
        <translation>Se prueba una vacuna</translation>
    </message>
    <message>
        <source>Six short versions of one trial result, from the science desk to the political pages.</source>
        <translation>Seis versiones breves del resultado de un ensayo, desde la sección de ciencia hasta las páginas políticas.</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>missing )</source>
        <translation>falta )</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>paréntesis sin pareja</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>conjunto de caracteres sin ]</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>nada que repetir</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>dos repeticiones seguidas</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>\ al final</translation>
    </message>
    <message>
        <source>bad character range</source>
        <translation>rango de caracteres no válido</translation>
    </message>
    <message>
        <source>invalid group reference</source>
        <translation>ese grupo no existe</translation>
    </message>
    <message>
        <source>unknown extension</source>
        <translation>extensión desconocida tras (?</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Search for partners</source>
        <translation>Búsqueda de parejas</translation>
    </message>
    <message>
        <source>Matching</source>
        <translation>Correspondencia</translation>
    </message>
    <message>
        <source>Contradictions</source>
        <translation>Contradicciones</translation>
    </message>
    <message>
        <source>Judging</source>
        <translation>Valoración</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>Checks for contradictions</source>
        <translation>Comprobaciones de contradicciones</translation>
    </message>
    <message>
        <source>A check without a tick does not run.</source>
        <translation>Una comprobación sin marcar no se ejecuta.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Desactivado</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Alto contraste</translation>
    </message>
    <message>
        <source>One colour</source>
        <translation>Un color</translation>
    </message>
    <message>
        <source>Patterns only</source>
        <translation>Solo tramas</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Siempre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message>
        <source>With serifs</source>
        <translation>Con serifas</translation>
    </message>
    <message>
        <source>Without serifs</source>
        <translation>Sin serifas</translation>
    </message>
    <message>
        <source>Dyslexia-friendly</source>
        <translation>Para dislexia</translation>
    </message>
    <message>
        <source>Strict</source>
        <translation>Estricto</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>Equilibrado</translation>
    </message>
    <message>
        <source>Eager</source>
        <translation>Abierto</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Colours of the window and the articles.</source>
        <translation>Colores de la ventana y de los artículos.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Language of the window; it changes at once if you say so, else at the next start.</source>
        <translation>Idioma de la ventana; cambia enseguida si lo pide; si no, en el próximo inicio.</translation>
    </message>
    <message>
        <source>Colours of source code</source>
        <translation>Colores del código fuente</translation>
    </message>
    <message>
        <source>Articles that are source code are coloured as in this style.</source>
        <translation>Los artículos que son código fuente se colorean según este estilo.</translation>
    </message>
    <message>
        <source>Going online</source>
        <translation>Conexión a la red</translation>
    </message>
    <message>
        <source>Whether pages whose addresses you drop or type may be fetched.</source>
        <translation>Si se pueden descargar las páginas cuyas direcciones suelte o escriba.</translation>
    </message>
    <message>
        <source>Go to the first contradiction</source>
        <translation>Ir a la primera contradicción</translation>
    </message>
    <message>
        <source>Choose the first contradiction when articles have been compared.</source>
        <translation>Elegir la primera contradicción cuando se han comparado artículos.</translation>
    </message>
    <message>
        <source>Open the detail panel</source>
        <translation>Abrir el panel de detalle</translation>
    </message>
    <message>
        <source>Show the detail when a passage is chosen.</source>
        <translation>Mostrar el detalle al elegir un pasaje.</translation>
    </message>
    <message>
        <source>Watch files</source>
        <translation>Vigilar archivos</translation>
    </message>
    <message>
        <source>Offer to reload an article whose file has changed.</source>
        <translation>Ofrecer recargar un artículo cuyo archivo ha cambiado.</translation>
    </message>
    <message>
        <source>Address of releases</source>
        <translation>Dirección de las versiones</translation>
    </message>
    <message>
        <source>Asked for the newest version, and only when you want it; empty asks nobody.</source>
        <translation>A ella se pregunta por la versión más reciente, y solo cuando usted quiere; vacía, no se pregunta a nadie.</translation>
    </message>
    <message>
        <source>Ask for updates at the start</source>
        <translation>Preguntar por actualizaciones al iniciar</translation>
    </message>
    <message>
        <source>Ask that address whenever Crossread starts; it says so each time.</source>
        <translation>Preguntar a esa dirección cada vez que Crossread se inicia; lo dice cada vez.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Tipo de letra</translation>
    </message>
    <message>
        <source>The typeface articles are set in.</source>
        <translation>La letra en que se componen los artículos.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Size of the articles&apos; text.</source>
        <translation>Tamaño del texto de los artículos.</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Interlineado</translation>
    </message>
    <message>
        <source>Distance of the lines, in line heights.</source>
        <translation>Distancia entre líneas, en alturas de línea.</translation>
    </message>
    <message>
        <source>Widest column</source>
        <translation>Columna más ancha</translation>
    </message>
    <message>
        <source>Lines grow no longer than this.</source>
        <translation>Las líneas no crecen más.</translation>
    </message>
</context>
<context>
    <name>speech</name>
    <message>
        <source>en</source>
        <translation>es</translation>
    </message>
</context>
<context>
    <name>statistics</name>
    <message>
        <source>How much of …</source>
        <translation>Cuánto de…</translation>
    </message>
    <message>
        <source>… is in {letter}</source>
        <translation>… está en {letter}</translation>
    </message>
    <message>
        <source>{share} of {of} is in {within}: {same} in the same words, {reworded} reworded</source>
        <translation>{share} de {of} está en {within}: {same} con las mismas palabras, {reworded} reformulado</translation>
    </message>
    <message>
        <source>{left} and {right} share nothing that could be put in order.</source>
        <translation>{left} y {right} no comparten nada que se pueda ordenar.</translation>
    </message>
    <message>
        <source>{count} places in common, {kept} of them in the same order.</source>
        <translation>{count} lugares en común, {kept} de ellos en el mismo orden.</translation>
    </message>
    <message>
        <source>Contradicted: {count}.</source>
        <translation>Contradichos: {count}.</translation>
    </message>
    <message>
        <source>{left} at {across} of its article, {right} at {down}: {text}</source>
        <translation>{left} al {across} de su artículo, {right} al {down}: {text}</translation>
    </message>
    <message>
        <source>{left} at {across} of its article contradicts {right} at {down}: {text}</source>
        <translation>{left} al {across} de su artículo contradice a {right} al {down}: {text}</translation>
    </message>
    <message>
        <source>the same article</source>
        <translation>el mismo artículo</translation>
    </message>
    <message>
        <source>{share} same words</source>
        <translation>{share} mismas palabras</translation>
    </message>
</context>
<context>
    <name>summary</name>
    <message>
        <source>Pairs of passages that may contradict each other, to be checked: {count}.</source>
        <translation>Pares de pasajes que quizá se contradigan, por comprobar: {count}.</translation>
    </message>
    <message>
        <source>Of {all} passages compared, {shared} are shared, {contradictory} contradict others and {unique} stand in one article only.</source>
        <translation>De {all} pasajes comparados, {shared} son compartidos, {contradictory} contradicen a otros y {unique} están en un solo artículo.</translation>
    </message>
    <message>
        <source>Left out of the comparison: {count}.</source>
        <translation>Excluidos de la comparación: {count}.</translation>
    </message>
    <message>
        <source>Ruled by you: {count}.</source>
        <translation>Decididos por usted: {count}.</translation>
    </message>
    <message>
        <source>One pair of passages contradicts each other.</source>
        <translation>Un par de pasajes se contradice.</translation>
    </message>
    <message>
        <source>{count} pairs of passages contradict each other.</source>
        <translation>{count} pares de pasajes se contradicen.</translation>
    </message>
    <message>
        <source>No contradiction was found.</source>
        <translation>No se encontró ninguna contradicción.</translation>
    </message>
</context>
<context>
    <name>views</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>Who says what</source>
        <translation>Quién dice qué</translation>
    </message>
    <message>
        <source>Figures and dates</source>
        <translation>Cifras y fechas</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Citas</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lectura</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Estadísticas</translation>
    </message>
</context>
<context>
    <name>voices</name>
    <message>
        <source>Article {letter}: {title}</source>
        <translation>Artículo {letter}: {title}</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>Partes</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Unique</source>
        <translation>Único</translation>
    </message>
    <message>
        <source>Contradictory</source>
        <translation>Contradictorio</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Excluido</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>Compartido</translation>
    </message>
    <message>
        <source>Shared, {how}</source>
        <translation>Compartido, {how}</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>mismas palabras</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>reformulado</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>en parte</translation>
    </message>
    <message>
        <source>almost certain</source>
        <translation>casi seguro</translation>
    </message>
    <message>
        <source>quite sure</source>
        <translation>bastante seguro</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>probable</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>boilerplate</source>
        <translation>texto accesorio</translation>
    </message>
    <message>
        <source>caption</source>
        <translation>pie de foto</translation>
    </message>
    <message>
        <source>byline</source>
        <translation>firma</translation>
    </message>
    <message>
        <source>dateline</source>
        <translation>data</translation>
    </message>
    <message>
        <source>quotation</source>
        <translation>cita</translation>
    </message>
    <message>
        <source>too short</source>
        <translation>demasiado corto</translation>
    </message>
    <message>
        <source>{verdict}, as you ruled</source>
        <translation>{verdict}, como usted decidió</translation>
    </message>
    <message>
        <source>{verdict}: {reason}</source>
        <translation>{verdict}: {reason}</translation>
    </message>
    <message>
        <source>{verdict}, after you dismissed the evidence</source>
        <translation>{verdict}, tras descartar usted las pruebas</translation>
    </message>
    <message>
        <source>under 1%</source>
        <translation>menos del 1 %</translation>
    </message>
    <message>
        <source>{verdict}, perhaps contradicted</source>
        <translation>{verdict}, quizá contradicho</translation>
    </message>
    <message>
        <source>{verdict}, {confidence}</source>
        <translation>{verdict}, {confidence}</translation>
    </message>
    <message>
        <source>{id}: contradicts {others}</source>
        <translation>{id}: contradice a {others}</translation>
    </message>
    <message>
        <source>{id}: {verdict}, with {others}</source>
        <translation>{id}: {verdict}, con {others}</translation>
    </message>
    <message>
        <source>{id}: {verdict}</source>
        <translation>{id}: {verdict}</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Números</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Fechas</translation>
    </message>
    <message>
        <source>Negation</source>
        <translation>Negación</translation>
    </message>
    <message>
        <source>Opposites</source>
        <translation>Opuestos</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Nombres</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Cita</translation>
    </message>
    <message>
        <source>Language model</source>
        <translation>Modelo de lenguaje</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Significado</translation>
    </message>
    <message>
        <source>Rare words</source>
        <translation>Palabras raras</translation>
    </message>
    <message>
        <source>Word order</source>
        <translation>Orden de palabras</translation>
    </message>
    <message>
        <source>Main fact told</source>
        <translation>Hecho principal</translation>
    </message>
</context>
</TS>

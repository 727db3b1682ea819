"""Whatever the language: what is told otherwise and in another order is found, what is not shared is left alone.

In each language: a report of four sentences; the same told otherwise, in the order given, with a sentence of its own
among them; a report on something else.
"""

import pytest
from tests.engine.passages import at, prepared, scored

from crossread.alignment.align import align

REPORTS = {
    "es": (
        "El puente viejo de Almera se cerró el lunes después de que un camión chocara contra un pilar.",
        "Dos obreros fueron trasladados al hospital con fracturas leves.",
        "El ayuntamiento calcula que la reparación costará tres millones de euros.",
        "Los vecinos cruzarán el río en barca hasta el otoño.",
    ),
    "de": (
        "Die alte Brücke von Almstadt wurde am Montag gesperrt, nachdem ein Lastwagen gegen einen Pfeiler geprallt war.",
        "Zwei Arbeiter kamen mit leichten Knochenbrüchen ins Krankenhaus.",
        "Die Stadtverwaltung rechnet für die Reparatur mit Kosten von drei Millionen Euro.",
        "Die Anwohner überqueren den Fluss bis zum Herbst mit dem Boot.",
    ),
    "ru": (
        "Старый мост в Альмске закрыли в понедельник после того, как грузовик врезался в опору.",
        "Двоих рабочих доставили в больницу с лёгкими переломами.",
        "По расчётам мэрии, ремонт обойдётся в три миллиона рублей.",
        "До осени жители будут переправляться через реку на лодке.",
    ),
    "ar": (
        "أغلق الجسر القديم في مدينة ألمرة يوم الاثنين بعد أن اصطدمت شاحنة بأحد أعمدته.",
        "نقل عاملان إلى المستشفى بسبب كسور خفيفة.",
        "تقدر البلدية أن تكلفة الإصلاح ستبلغ ثلاثة ملايين دينار.",
        "سيعبر السكان النهر بالقوارب حتى الخريف.",
    ),
    "zh": (
        "一辆卡车撞上桥墩后，阿尔马古桥于星期一关闭。",
        "两名工人因轻微骨折被送往医院。",
        "市政府估计修复费用将达三百万元。",
        "居民在秋天之前将乘船过河。",
    ),
    "ja": (
        "トラックが橋脚に衝突したため、アルマ古橋は月曜日に閉鎖された。",
        "作業員二人が軽い骨折で病院に運ばれた。",
        "市役所は修理費用を三百万円と見積もっている。",
        "住民は秋まで船で川を渡ることになる。",
    ),
}
RETOLD = {
    "es": (
        "La reparación, según calcula el ayuntamiento, va a costar unos tres millones de euros.",
        "Una orquesta de jubilados tocará valses en la plaza.",
        "Hasta el otoño habrá que cruzar el río en barca, dijeron los vecinos.",
        "Un camión chocó contra un pilar y obligó a cerrar el lunes el puente viejo de Almera.",
    ),
    "de": (
        "Drei Millionen Euro wird die Reparatur kosten, so rechnet die Stadtverwaltung.",
        "Ein Rentnerorchester spielt Walzer auf dem Marktplatz.",
        "Bis zum Herbst müssen die Anwohner mit dem Boot über den Fluss.",
        "Weil ein Lastwagen gegen einen Pfeiler prallte, ist die alte Brücke von Almstadt seit Montag gesperrt.",
    ),
    "ru": (
        "Три миллиона рублей — во столько, по расчётам мэрии, обойдётся ремонт.",
        "Оркестр пенсионеров сыграет вальсы на площади.",
        "Жителям придётся до осени переправляться через реку на лодках.",
        "Грузовик врезался в опору, и в понедельник старый мост в Альмске пришлось закрыть.",
    ),
    "ar": (
        "ستبلغ تكلفة الإصلاح، حسب تقدير البلدية، نحو ثلاثة ملايين دينار.",
        "تعزف فرقة من المتقاعدين ألحانا راقصة في الساحة.",
        "حتى الخريف سيضطر السكان إلى عبور النهر بالقوارب.",
        "اصطدمت شاحنة بأحد أعمدة الجسر القديم في ألمرة فأغلق يوم الاثنين.",
    ),
    "zh": (
        "据市政府估计，修复费用约为三百万元。",
        "退休乐团将在广场演奏圆舞曲。",
        "秋天之前，居民只能乘船过河。",
        "阿尔马古桥星期一关闭，原因是卡车撞上桥墩。",
    ),
    "ja": (
        "修理費用は三百万円になると市役所は見積もった。",
        "退職者の楽団が広場でワルツを演奏する。",
        "秋まで住民は船で川を渡らなければならない。",
        "月曜日、アルマ古橋が閉鎖された。トラックが橋脚に衝突したのだ。",
    ),
}
SAME = {("A3", "B1"), ("A4", "B3"), ("A1", "B4")}
ELSEWHERE = {
    "es": ("La violinista ganó el concurso de Ostrava.", "El precio de la mantequilla subió en toda Europa."),
    "de": ("Die Geigerin gewann den Wettbewerb in Ostrau.", "Butter ist in ganz Europa teurer geworden."),
    "ru": ("Скрипачка победила на конкурсе в Остраве.", "Сливочное масло подорожало по всей Европе."),
    "ar": ("فازت عازفة الكمان بمسابقة أوسترافا.", "ارتفعت أسعار الزبدة في أوروبا كلها."),
    "zh": ("小提琴家在俄斯特拉发比赛中获胜。", "全欧洲的黄油价格上涨。"),
    "ja": ("バイオリン奏者がオストラバのコンクールで優勝した。", "ヨーロッパ全体でバターが値上がりした。"),
}


def matches(left, right, language):
    one, other = prepared(left, language=language), prepared(right, "B", language)
    return align(one, other, scored(one, other), at(0.5))


@pytest.mark.parametrize("language", REPORTS)
def test_a_report_retold_in_another_order_is_found_and_nothing_else(language):
    found = {(each.left, each.right) for each in matches(REPORTS[language], RETOLD[language], language)}

    assert found == SAME


@pytest.mark.parametrize("language", REPORTS)
def test_what_stands_elsewhere_is_marked_as_moved(language):
    moved = {each.left for each in matches(REPORTS[language], RETOLD[language], language) if each.moved}

    assert moved == {"A1"}


@pytest.mark.parametrize("language", REPORTS)
def test_two_reports_on_different_matters_share_nothing(language):
    assert matches(REPORTS[language], ELSEWHERE[language], language) == ()

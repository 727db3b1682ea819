<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Docket</name>
    <message numerus="yes">
        <source>%n ruling(s) or note(s) went over to the new wording.</source>
        <translation>
            <numerusform>%n ruling or note went over to the new wording.</numerusform>
            <numerusform>%n rulings and notes went over to the new wording.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ruling(s) or note(s) no longer find their passage; all are kept.</source>
        <translation>
            <numerusform>%n ruling or note no longer finds its passage; it is kept, and reports list the notes.</numerusform>
            <numerusform>%n rulings and notes no longer find their passage; they are kept, and reports list the notes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExcludePopup</name>
    <message numerus="yes">
        <source> word(s)</source>
        <translation>
            <numerusform> word</numerusform>
            <numerusform> words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message numerus="yes">
        <source>These are %n file(s). The first six were opened.</source>
        <translation>
            <numerusform>This is %n file. The first six were opened.</numerusform>
            <numerusform>These are %n files. The first six were opened.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rereading</name>
    <message numerus="yes">
        <source>“{title}” has %n chapter(s). All of them are compared.</source>
        <translation>
            <numerusform>“{title}” has %n chapter. It is compared.</numerusform>
            <numerusform>“{title}” has %n chapters. All of them are compared.</numerusform>
        </translation>
    </message>
</context>
</TS>

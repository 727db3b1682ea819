<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>Filing</name>
    <message numerus="yes">
        <source>These are %n file(s). The first six were opened.</source>
        <translation>
            <numerusform>This is %n file. The first six were opened.</numerusform>
            <numerusform>These are %n files. The first six were opened.</numerusform>
        </translation>
    </message>
</context>
</TS>

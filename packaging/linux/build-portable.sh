#!/bin/sh
# Make the portable archive, and an AppImage where appimagetool can be had.
set -eu
. packaging/linux/version.sh
name="crossread-$VERSION-linux-$ARCHITECTURE"
tree="build/portable/$name"
rm -rf build/portable
mkdir -p "$tree"
cp -a build/dist/crossread/. "$tree/"
cp LICENSE build/THIRD-PARTY-NOTICES.txt packaging/linux/org.crossread.Crossread.desktop "$tree/"
cp resources/icons/application/crossread.svg "$tree/org.crossread.Crossread.svg"
XZ_OPT="-6 -T0" tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-0}" \
    -C build/portable -cJf "dist/$name.tar.xz" "$name"
echo "dist/$name.tar.xz: $(du -m "dist/$name.tar.xz" | cut -f1) MB"

if command -v appimagetool >/dev/null 2>&1; then
    cp packaging/linux/AppRun "$tree/AppRun"
    chmod 755 "$tree/AppRun"
    appimagetool --no-appstream "$tree" "dist/$name.AppImage"
else
    echo "appimagetool is not here: no AppImage."
fi

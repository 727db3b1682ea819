#!/bin/sh
# Make dist/crossread_VERSION_ARCH.deb from build/dist/crossread.
set -eu
. packaging/linux/version.sh
MAINTAINER="The Crossread authors <crossread@example.org>"
tree=build/deb
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/mime/packages" \
    "$tree/usr/share/man/man1" "$tree/usr/share/doc/crossread" "$tree/usr/share/metainfo" "$tree/usr/share/lintian/overrides"
cp -a build/dist/crossread "$tree/opt/crossread"
find "$tree/opt" -type d -exec chmod 755 {} +
find "$tree/opt" -type f -exec chmod u+rw,go+r,go-w {} +
ln -s /opt/crossread/crossread "$tree/usr/bin/crossread"
cp packaging/linux/org.crossread.Crossread.desktop "$tree/usr/share/applications/"
cp packaging/linux/crossread-mime.xml "$tree/usr/share/mime/packages/org.crossread.Crossread.xml"
sed "s/@VERSION@/$VERSION/; s/@DATE@/$DATE/" packaging/linux/org.crossread.Crossread.metainfo.xml \
    >"$tree/usr/share/metainfo/org.crossread.Crossread.metainfo.xml"
sed "s/@VERSION@/$VERSION/; s/@DATE@/$DATE/" packaging/linux/crossread.1 | gzip -9n >"$tree/usr/share/man/man1/crossread.1.gz"
cp build/THIRD-PARTY-NOTICES.txt "$tree/usr/share/doc/crossread/"
cp LICENSE "$tree/usr/share/doc/crossread/copyright"
gzip -9n >"$tree/usr/share/doc/crossread/changelog.gz" <<CHANGELOG
crossread ($VERSION) unstable; urgency=medium

  * What changed is told in CHANGELOG.md of the sources.

 -- $MAINTAINER  $(LC_ALL=C date -u -R -d "$DATE")
CHANGELOG
cp packaging/linux/lintian-overrides "$tree/usr/share/lintian/overrides/crossread"
sh packaging/linux/install-icons.sh "$tree/usr/share"
cat >"$tree/DEBIAN/control" <<CONTROL
Package: crossread
Version: $VERSION
Architecture: $ARCHITECTURE
Maintainer: $MAINTAINER
Installed-Size: $(du -sk "$tree" | cut -f1)
Section: text
Priority: optional
Depends: libc6 (>= 2.28), libegl1, libgl1, libxcb1, libfontconfig1, fontconfig-config, fonts-dejavu-core | fonts-noto-core | fonts-liberation
Recommends: libwayland-client0, libwayland-cursor0, libwayland-egl1, shared-mime-info, desktop-file-utils
Description: read articles side by side: shared, unique, contradictory
 Crossread reads two or more articles side by side, aligns the passages that
 say the same thing however they are worded, and colours what is shared, what
 is unique and what is contradictory. It works offline and backs every colour
 with evidence that can be seen and overruled.
CONTROL
for script in postinst postrm; do
    cp "packaging/linux/deb-$script.sh" "$tree/DEBIAN/$script"
    chmod 755 "$tree/DEBIAN/$script"
done
target="dist/crossread_${VERSION}_${ARCHITECTURE}.deb"
dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$target" >/dev/null
echo "$target: $(du -m "$target" | cut -f1) MB"

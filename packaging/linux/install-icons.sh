#!/bin/sh
# Put the application's icons under SHARE/icons/hicolor: sh install-icons.sh SHARE
set -eu
for size in 16 24 32 48 64 128 256 512; do
    folder="$1/icons/hicolor/${size}x${size}/apps"
    mkdir -p "$folder"
    cp "resources/icons/application/crossread-$size.png" "$folder/org.crossread.Crossread.png"
done
mkdir -p "$1/icons/hicolor/scalable/apps" "$1/icons/hicolor/scalable/mimetypes"
cp resources/icons/application/crossread.svg "$1/icons/hicolor/scalable/apps/org.crossread.Crossread.svg"
cp resources/icons/application/crossread.svg "$1/icons/hicolor/scalable/mimetypes/application-x-crossread.svg"

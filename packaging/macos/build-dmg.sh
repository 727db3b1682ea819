#!/bin/sh
# Make dist/Crossread-VERSION-macos-ARCH.dmg from build/dist/Crossread.app; signs and notarises where keys are given.
# Never run on the machines this was written on: see packaging/README.md.
#   SIGNING_IDENTITY   "Developer ID Application: ..." (none: ad-hoc signature)
#   NOTARY_PROFILE     a profile stored with `xcrun notarytool store-credentials`
set -eu
VERSION=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' engine/crossread/version.py)
app=build/dist/Crossread.app
target="dist/Crossread-$VERSION-macos-$(uname -m).dmg"
# Notarising wants a signature with a timestamp, which an ad-hoc one cannot have.
codesign --force --deep --options runtime ${SIGNING_IDENTITY:+--timestamp} \
    --entitlements packaging/macos/entitlements.plist --sign "${SIGNING_IDENTITY:--}" "$app"
codesign --verify --deep --strict "$app"
stage=build/dmg
rm -rf "$stage" "$target"
mkdir -p "$stage"
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname Crossread -srcfolder "$stage" -fs HFS+ -format UDZO "$target"
if [ -n "${SIGNING_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$SIGNING_IDENTITY" "$target"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$target" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$target"
fi
echo "$target"

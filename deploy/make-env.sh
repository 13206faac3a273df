#!/bin/sh
# Writes .env with fresh passwords for compose.yaml; leaves one that is there alone.
set -eu
cd "$(dirname "$0")/.."
if [ -e .env ]; then
  echo ".env is there already; nothing was changed." >&2
  exit 1
fi
secret() { head -c 32 /dev/urandom | base64 | tr -d '/+=\n' | cut -c1-32; }
umask 077
cat >.env <<EOF
# Settings of compose.yaml. Passwords are in here: it belongs into no repository.
POSTGRES_PASSWORD=$(secret)
ASTERISK_PASSWORD=$(secret)
CALLWRIGHT_KEY=$(head -c 32 /dev/urandom | base64)

# The address of this machine as telephones and your phone provider reach it.
SIP_EXTERNAL_ADDRESS=${1:-}

# Your line: what your phone provider gave you. With SIP_TRUNK_FROM instead of user and password it knows you by your address.
SIP_TRUNK_HOST=
SIP_TRUNK_USER=
SIP_TRUNK_PASSWORD=
#SIP_TRUNK_FROM=192.0.2.0/24
# Country code without plus: numbers that come without it are completed.
SIP_COUNTRY=
# The number that others see when you call, with plus and country.
ASTERISK_OWN_NUMBER=

# Telephones on desks and in browsers: name:password, separated by commas.
ASTERISK_PHONES=101:$(secret)
ASTERISK_BROWSER_ACCOUNTS=web1:$(secret),web2:$(secret)
EOF
echo ".env was written. Fill in your line (SIP_TRUNK_…), then: docker compose up --detach"

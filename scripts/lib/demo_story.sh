# The story of the sample maker from the command line alone, in a folder that one can go on using. Sourced, not run; needs `mimamori` in $program.
# All people, firms and devices are invented.

# A fresh folder: the one asked for, else the first of mimamori-demo, mimamori-demo-2, … that is not there yet.
story_folder() {
    local wanted=${MIMAMORI_DEMO_FOLDER:-} number=1
    if [ -n "$wanted" ]; then
        [ ! -e "$wanted" ] || stop "$wanted is there already: name another folder in MIMAMORI_DEMO_FOLDER, or remove it"
    else
        wanted=mimamori-demo
        while [ -e "$wanted" ]; do
            number=$((number + 1))
            wanted=mimamori-demo-$number
        done
    fi
    mkdir -p "$wanted"
    story=$(cd "$wanted" && pwd)
}

# A heading: in Japanese, in English.
chapter() { if [ "$tongue" = en ]; then printf '\n## %s\n' "$2"; else printf '\n## %s\n' "$1"; fi; }

# Shows a command as a person would type it, and runs it in the folder. First the person, or - for nobody; a ! before it: it must be refused; a ?: its answer
# must be "no".
step() {
    local wanted=0 who=$1 shown= word status=0
    [ "$who" = ! ] && wanted=2 && shift && who=$1
    [ "$who" = '?' ] && wanted=1 && shift && who=$1
    shift
    for word in "$@"; do
        case $word in *[!A-Za-z0-9@./:=_-]*) word="'$word'" ;; esac
        shown+=" $word"
    done
    if [ "$who" = - ]; then printf '$ mimamori%s\n' "$shown"; else printf '%s $ mimamori%s\n' "$who" "$shown"; fi
    (cd "$story" && MIMAMORI_DATA=desk MIMAMORI_PERSON=${who#-} "$program" "$@" 2>&1) || status=$?
    [ "$status" -eq "$wanted" ] || stop "this ended with status $status, and $wanted was wanted"
}

# The sample's files: the SBOM of the device and of its next version, that of a supplier, a document, a password.
story_files() {
    (cd "$story" && "$program" demo --write . >/dev/null && "$program" catalog import --into sample.cat sample-catalog.osv.jsonl sample-catalog.nvd.json >/dev/null 2>&1)
    sed -e 's/1\.1\.1k/1.1.1x/g' -e 's/2\.4\.1/2.4.2/g' "$story/sample-sbom.cdx.json" >"$story/sample-sbom-2.4.2.cdx.json"
    cat >"$story/sample-motor-rtos.cdx.json" <<'SBOM'
{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,
 "metadata":{"timestamp":"2026-10-01T00:00:00Z","component":{"type":"firmware","bom-ref":"rtos","name":"MotorRTOS","version":"4.2","supplier":{"name":"架空組込みソフト株式会社"}}},
 "components":[
  {"type":"library","bom-ref":"kernel","name":"motor-kernel","version":"4.2.0","supplier":{"name":"架空組込みソフト株式会社"}},
  {"type":"library","bom-ref":"zlib","name":"zlib","version":"1.2.11","purl":"pkg:generic/zlib@1.2.11","cpe":"cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*"}],
 "dependencies":[{"ref":"rtos","dependsOn":["kernel","zlib"]}]}
SBOM
    printf 'MP-300 sample security document / 見本のセキュリティ文書\n' >"$story/sample-security.txt"
    printf 'mihon-no-aikotoba\n' >"$story/sample.password"
    printf '製品コード,製造番号,医療機関コード,リリース,接続状態,販売日\nMP-300,SN-0001,H-001,2.4.1,接続,%s\nMP-300,SN-0002,H-001,2.4.2,非接続,%s\n' \
        "$(date -u -d '20 days ago' +%F)" "$(date -u -d '5 days ago' +%F)" >"$story/sample-devices.csv"
}

tell_story() {
    case ${MIMAMORI_LANG:-${LC_ALL:-${LC_MESSAGES:-${LANG:-ja}}}} in en*) tongue=en ;; *) tongue=ja ;; esac
    local year past
    year=$(date -u +%Y)
    past=$(date -u -d "30 days ago" +%F)
    story_folder
    story_files
    chapter "台帳と人" "The registry and its people"
    step - setup --admin sato --admin-name '佐藤 健' --maker MIHON --maker-name '見本医療機器' --maker-name-en 'Mihon Medical Devices'
    step sato user add ito --name '伊藤 直子' --role quality --role psirt
    step sato user add kato --name '加藤 開' --role developer
    step sato user add ono --name '小野 実' --role safety
    step ono user password ono --password-file sample.password
    step ito user password ito --password-file sample.password
    chapter "製品とリリース" "The product and its release"
    step ito product add MP-300 --name 'みほん輸液ポンプ MP-300' --name-en 'Mihon Infusion Pump MP-300' --class III --udi-di 04912345678904 \
        --generic-name '汎用輸液ポンプ' --approval-kind approval --approval-number MIHON-0000 --approved-on 2026-04-01 --safety-class C \
        --network 'Ethernet, Wi-Fi' --removable-media 'USB' --applicability applicable --applicability-reason '院内の網につながる'
    step ito product variant add MP-300 B --name '電池内蔵型' --name-en 'Battery model'
    step ito release add MP-300@2.4.1
    step ito release import MP-300@2.4.1 sample-sbom.cdx.json --catalog sample.cat
    chapter "サプライヤーのSBOM" "A supplier's SBOM"
    step ito supplier add KKS --name '架空組込みソフト' --name-en 'Kaku Embedded' --contact sbom@kks.invalid --sbom
    step ito supplier import KKS sample-motor-rtos.cdx.json
    step ito supplier sboms KKS
    step ito release import MP-300@2.4.1 --received 2 --catalog sample.cat
    step ito component where zlib
    chapter "部品を1回だけ訂正する(次の版のSBOMにも効く)" "A component corrected once and for all"
    step ito component correct wolfssl --set-version 5.5.0 --evidence '納品書' --reason '版が書かれていない'
    step ito soup add MP-300 openssl --origin open-source --manufacturer 'OpenSSL Software Foundation' --designator 'openssl, release letter' \
        --functional 'TLS 1.2' --platform Linux --support-level ended --support-source 'openssl.org'
    step ito soup review MP-300@2.4.1 openssl --component-version 1.1.1k --source 'OpenSSL CHANGES' --listed "$past" --conclusion '更新が必要' --hazardous
    chapter "文書: 作成者は承認できない" "A document: its author cannot approve it"
    step ito document add MP-300/SEC --kind security-document --title 'セキュリティ文書' --title-en 'Security document'
    step ito document version MP-300/SEC@1/ja sample-security.txt --dated "$past"
    step ito document attach MP-300/SEC@1/ja MP-300@2.4.1
    step ! ito document approve MP-300/SEC@1/ja --password-file sample.password
    step ono document approve MP-300/SEC@1/ja --password-file sample.password
    step ito document checklist MP-300@2.4.1
    chapter "凍結、別の人の承認、出荷" "Frozen, approved by a second person, shipped"
    step ito release freeze MP-300@2.4.1
    step ! ito release import MP-300@2.4.1 sample-sbom.cdx.json
    step ono release approve MP-300@2.4.1 --password-file sample.password
    step ito release ship MP-300@2.4.1
    chapter "次の版: 変更要求から承認、実施、検証まで" "The next version: a change requested, approved, carried out, verified"
    step ito release clone MP-300@2.4.1 --as-version 2.4.2
    step kato change open MP-300 --kind security --title 'OpenSSLの更新' --description '1.1.1kの脆弱性に対応する' --release 2.4.2
    step kato change request CR-"$year"-0001
    step kato change analyse CR-"$year"-0001 --impact 'TLS通信の試験' --function no --because '機能は変わらない'
    step ono change approve CR-"$year"-0001 --password-file sample.password
    step ito release import MP-300@2.4.2 sample-sbom-2.4.2.cdx.json --catalog sample.cat
    step kato change implement CR-"$year"-0001 --text '1.1.1xに更新'
    step ito change verify CR-"$year"-0001 --text '回帰試験 合格'
    step ito soup reviews MP-300@2.4.2
    step ito soup gaps MP-300@2.4.2
    step ito release freeze MP-300@2.4.2
    step ono release approve MP-300@2.4.2 --password-file sample.password
    step ito release ship MP-300@2.4.2
    step ito release compare MP-300@2.4.1 MP-300@2.4.2
    chapter "医療機関にSBOMを提供する" "The SBOM issued to an institution"
    step ito release issue MP-300@2.4.2 --to '見本中央病院' --form spdx-json-2.3 --output sample-issued.spdx.json --reason '契約による提供'
    step ito release holders
    chapter "医療機関と設置機器" "Institutions and installed devices"
    step ito institution add H-001 --name '見本中央病院' --name-en 'Mihon Central Hospital'
    step ito institution contact add H-001 --name '臨床工学科' --mail ce@chuo.invalid
    step ito installed import sample-devices.csv
    step ito installed where openssl
    chapter "ライフサイクル: 計画、先に終わるOS、決定、承認" "Life cycle: a plan, a system that ends earlier, the decision, the approval"
    step ito lifecycle plan MP-300 --release "$past" --eol "$((year + 10))-04-01" --eos "$((year + 13))-03-31" --reason '設計時の計画' \
        --input "hardware_supply|主要部品は$((year + 13))年まで供給|部品会議 12|$past|high" --input "third_party_software|Linux 5.10は2026年末まで|kernel.org|$past|medium" \
        --input "development_environment|コンパイラは世代更新で対応|開発計画 4|$past|medium"
    step ito lifecycle end state component:linux-kernel@5.10 --origin vendor --meaning security_support --day 2026-12-31 --reference https://www.kernel.org/
    step '?' ito lifecycle check MP-300
    step ito lifecycle decide MP-300 component:linux-kernel@5.10.92 other_generation --because '次の長期版へ更新(計画書 9)'
    step ! ito lifecycle approve MP-300#1 --password-file sample.password
    step ono lifecycle approve MP-300#1 --password-file sample.password
    step ito lifecycle timeline MP-300 --output timeline.svg
    chapter "通知: 案、承認、受領の証拠" "A notice: draft, approval, proof"
    step '?' ito lifecycle board MP-300
    step ito notice draft MP-300 eol
    step ono notice approve NT-"$year"-0001 --password-file sample.password
    step ito notice print NT-"$year"-0001 --output letters
    step ito notice receipt NT-"$year"-0001 H-001 handed-over --evidence '受領書 1'
    step ito notice receipt NT-"$year"-0001 H-001 acknowledged --by '山田 花子'
    step ito lifecycle record MP-300 --output lifecycle-record.pdf
    chapter "構成状態報告書と監査記録" "Status report and audit chain"
    step ito release status MP-300@2.4.2
    step ito release report MP-300@2.4.2 --output status-ja.pdf --lang ja
    step ito release report MP-300@2.4.2 --output status-en.pdf --lang en
    step ono audit verify
    chapter "続けて使うには" "To go on"
    printf 'cd %q && export MIMAMORI_DATA=desk MIMAMORI_PERSON=ito\n%s product list\n' "$story" "$program"
}

# Serves the filled registry: one account for each role, the address, and how to stop. Comes back when it is stopped.
serve_story() {
    local who year
    run_as() { (cd "$story" && MIMAMORI_DATA=desk MIMAMORI_PERSON=$1 "$program" "${@:2}" >/dev/null 2>&1) || stop "this failed: mimamori ${*:2}"; }
    run_as sato user add mita --name '三田 一' --role viewer
    for who in sato kato mita; do run_as "$who" user password "$who" --password-file sample.password; done
    # What is still to do, so that the pages have something to show.
    year=$(date -u +%Y)
    run_as kato change open MP-300 --kind security --title 'zlibの更新' --description '1.2.11の脆弱性に対応する'
    run_as kato change request CR-"$year"-0002
    run_as kato change analyse CR-"$year"-0002 --impact '圧縮の試験' --function no --because '機能は変わらない'
    run_as ito case open --kind vulnerability --from finder --title '設定画面の認証の迂回' --description '特定の要求を送ると、認証なしで設定が読める' \
        --reporter '研究者 R: r@example.invalid' --acknowledge-days 5 --tlp AMBER
    run_as ito supplier add SKK --name '架空試験器工業' --name-en 'Kaku Test Instruments' --contact 'sbom@skk.invalid' --sbom
    chapter "画面で続ける" "Go on in the browser"
    if [ "$tongue" = en ]; then
        printf 'Password of all accounts: %s\n' "$(cat "$story/sample.password")"
        printf '  sato  administrator\n  ito   quality and regulatory, PSIRT\n  ono   safety management (approves)\n  kato  developer\n  mita  viewer\n'
        printf 'Stop with Ctrl-C. The folder %s stays.\n' "$story"
    else
        printf 'どの利用者もパスワードは %s\n' "$(cat "$story/sample.password")"
        printf '  sato  管理者\n  ito   品質・薬事、PSIRT\n  ono   安全管理(承認する人)\n  kato  開発\n  mita  閲覧\n'
        printf '止めるには Ctrl-C。フォルダー %s は残ります。\n' "$story"
    fi
    # A port that is taken is no reason to stop: then any free one.
    local port=${MIMAMORI_DEMO_PORT:-8080}
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then port=0; fi
    (cd "$story" && exec "$program" serve --data desk --catalog sample.cat --address "127.0.0.1:$port" 2>server.log)
}

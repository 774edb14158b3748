public import Diagnostics

/// Why a catalogue could not be built or read.
public enum CatalogError: ExplainedError, Equatable {
    case unknownKind(line: Int, keys: String)
    case noIdentifier(line: Int)
    case notACatalog(path: String)
    case newerFormat(path: String, version: Int)
    case damaged(path: String, offset: Int)
    case busy(path: String)
    case couldNotWrite(path: String, message: String)
    case nothingToImport
    case badEPSS(line: Int, text: String)
    case noProduct(line: Int)
    case noVulnerability(line: Int, document: String)
    case unknownDocument(line: Int, root: String)
    case badField(line: Int?, field: String, text: String)
    /// An advisory of which nothing can be held against a package.
    case notMatchable(line: Int, id: String, reason: UnmatchableAdvisory)
    case shrunk(source: String, before: Int, after: Int)
    /// Records that name no versions of a package, and no product, any longer: nothing would match them.
    case emptied(source: String, before: Int, after: Int)
    case older(source: String, before: String, after: String)
    /// EPSS scores that older ones do not replace: those in the catalogue, or of another file that was given.
    case scoresLeftOut(day: String, newer: String, isHeld: Bool)
    /// An edition of CISA's list that is older than the one in the catalogue, or of another file that was given.
    case listLeftOut(day: String, newer: String, isHeld: Bool)
    /// Nothing was removed from the catalogue, because not all could be read of what was to be all that there is.
    case notRemoved
    /// zstd, which packs the texts of records, cannot be loaded.
    case libraryMissing(message: String)

    /// Stable code, `CATALOG-001` and on.
    public var code: String {
        switch self {
        case .unknownKind: "CATALOG-001"
        case .noIdentifier: "CATALOG-002"
        case .notACatalog: "CATALOG-003"
        case .newerFormat: "CATALOG-004"
        case .damaged: "CATALOG-005"
        case .busy: "CATALOG-006"
        case .couldNotWrite: "CATALOG-007"
        case .nothingToImport: "CATALOG-008"
        case .badEPSS: "CATALOG-009"
        case .badField: "CATALOG-010"
        case .unknownDocument: "CATALOG-011"
        case .noVulnerability: "CATALOG-012"
        case .noProduct: "CATALOG-013"
        case .notMatchable: "CATALOG-014"
        case .shrunk: "CATALOG-020"
        case .older: "CATALOG-021"
        case .scoresLeftOut: "CATALOG-022"
        case .notRemoved: "CATALOG-023"
        case .listLeftOut: "CATALOG-024"
        case .emptied: "CATALOG-025"
        case .libraryMissing: "CATALOG-030"
        }
    }

    /// What happened and what to do, in both languages.
    public var wording: Wording {
        switch self {
        case .unknownKind(let line, let keys):
            Wording(
                ja: "\(line)行: 脆弱性情報として知らない形式です(項目: \(keys))。読める形式は `mimamori catalog import --help` にあります。",
                en: "line \(line): not a vulnerability record of a known kind (members: \(keys)); `mimamori catalog import --help` lists the kinds.")
        case .noIdentifier(let line):
            Wording(ja: "\(line)行: 識別子(id)のない記録です。", en: "line \(line): the record has no identifier (id).")
        case .notACatalog(let path):
            Wording(
                ja: "\(path): みまもりのカタログではありません。`mimamori catalog import --into` で作ってください。",
                en: "\(path): not a Mimamori catalogue; make one with `mimamori catalog import --into`.")
        case .newerFormat(let path, let version) where version < CatalogLayout.format:
            Wording(
                ja: "\(path): 古い形式(\(version)。この版のMimamoriは\(CatalogLayout.format))のカタログです。"
                    + "すべての情報源を新しいファイルに取り込み直し、置き換えてください。",
                en: "\(path): a catalogue of an older format (\(version); this Mimamori reads \(CatalogLayout.format)); import all sources "
                    + "into a new file and put it in the place of this one.")
        case .newerFormat(let path, let version):
            Wording(
                ja: "\(path): この版のMimamori(形式\(CatalogLayout.format))より新しい形式(\(version))のカタログです。Mimamoriを更新してください。",
                en: "\(path): a catalogue of a newer format (\(version)) than this Mimamori reads (\(CatalogLayout.format)); update Mimamori.")
        case .damaged(let path, let offset):
            Wording(
                ja: "\(path): カタログが壊れています(位置 \(offset))。作り直してください。",
                en: "\(path): the catalogue is damaged (at byte \(offset)); build it again.")
        case .busy(let path):
            Wording(ja: "\(path): 別の取り込みが実行中です。終わってからやり直してください。", en: "\(path): another import is running; try again when it has ended.")
        case .couldNotWrite(let path, let message): Wording(ja: "\(path): 書けません(\(message))。", en: "\(path): cannot be written (\(message)).")
        case .badEPSS(let line, let text):
            Wording(
                ja: "\(line)行: EPSSの行として読めません(「\(text)」)。「CVE番号,確率,パーセンタイル」のはずです。",
                en: "line \(line): not a line of EPSS (\"\(text)\"); expected CVE id, probability and percentile.")
        case .noProduct(let line):
            Wording(
                ja: "\(line)行: どの製品の日付かがわかりません。endoflife.dateのファイルは製品名のファイル名のまま、OpenEoXはシェル(statements)で渡してください。",
                en:
                    "line \(line): nothing says which product the dates are of; give endoflife.date's files under their own names, and OpenEoX as a shell (statements)."
            )
        case .noVulnerability(let line, let document):
            Wording(
                ja: "\(line)行: 文書「\(VisibleText.of(document, limit: 60))」に脆弱性がありません。",
                en: "line \(line): the document \"\(VisibleText.of(document, limit: 60))\" names no vulnerability.")
        case .unknownDocument(let line, let root):
            Wording(
                ja: "\(line)行: 脆弱性情報として知らないXMLです(最上位の要素: \(VisibleText.of(root, limit: 60)))。JVNRSS、VULDEF、updateinfo、OVALが読めます。",
                en: "line \(line): not an XML feed of a known kind (root element: \(VisibleText.of(root, limit: 60))); "
                    + "JVNRSS, VULDEF, updateinfo and OVAL can be read.")
        case .badField(let line, let field, let text):
            Wording(
                ja: "\(line.map { "\($0)行: " } ?? "")項目「\(VisibleText.of(field, limit: 60))」の内容「\(VisibleText.of(text, limit: 120))」を読めません。"
                    + "配布元の記録を確かめてください。",
                en: "\(line.map { "line \($0): " } ?? "")\"\(VisibleText.of(field, limit: 60))\" cannot be read: "
                    + "\"\(VisibleText.of(text, limit: 120))\"; look at the record at its publisher.")
        case .notMatchable(let line, let id, let reason):
            Wording(
                ja: "\(line)行: 勧告「\(VisibleText.of(id, limit: 80))」を飛ばしました。\(reason.wording.japanese)",
                en: "line \(line): the advisory \"\(VisibleText.of(id, limit: 80))\" was left out: \(reason.wording.english)")
        case .shrunk(let source, let before, let after):
            Wording(
                ja: "情報源「\(VisibleText.of(source, limit: 60))」の記録が \(before) 件から \(after) 件に減るため、カタログを変えていません。正しい減少であれば --force を付けてください。",
                en: "\"\(VisibleText.of(source, limit: 60))\" would shrink from \(before) records to \(after); the catalogue was not changed. "
                    + "If that is right, use --force.")
        case .emptied(let source, let before, let after):
            Wording(
                ja: "情報源「\(VisibleText.of(source, limit: 60))」で、影響を受ける製品やパッケージの版を示す記録が \(before) 件から \(after) 件に減るため、"
                    + "カタログを変えていません。正しい減少であれば --force を付けてください。",
                en:
                    "of \"\(VisibleText.of(source, limit: 60))\" only \(after) records would say which versions or products they affect, "
                    + "where \(before) do now; the catalogue was not changed. If that is right, use --force.")
        case .older(let source, let before, let after):
            Wording(
                ja: "「\(VisibleText.of(source, limit: 60))」が今のもの(\(before))より古く(\(after))なるため、カタログを変えていません。それでよければ --force を付けてください。",
                en:
                    "\"\(VisibleText.of(source, limit: 60))\" would become older (\(after)) than it is now (\(before)); the catalogue was not changed. "
                    + "If that is meant, use --force.")
        case .scoresLeftOut(let day, let newer, true):
            Wording(
                ja: "EPSSのスコア(\(Self.day(day).japanese))は、カタログにあるもの(\(Self.day(newer).japanese))より新しいとはいえないため、"
                    + "取り込んでいません。取り込むなら --force を付けてください。",
                en: "the EPSS scores (\(Self.day(day).english)) are not known to be newer than those in the catalogue (\(Self.day(newer).english)) "
                    + "and were not taken. If that is meant, use --force.")
        case .scoresLeftOut(let day, let newer, false):
            Wording(
                ja: "EPSSのスコア(\(Self.day(day).japanese))は、一緒に渡されたもの(\(Self.day(newer).japanese))より新しいとはいえないため、取り込んでいません。",
                en: "the EPSS scores (\(Self.day(day).english)) are not known to be newer than others that were given (\(Self.day(newer).english)) "
                    + "and were not taken.")
        case .listLeftOut(let day, let newer, true):
            Wording(
                ja: "CISAのKEV(\(Self.day(day).japanese))は、カタログにあるもの(\(Self.day(newer).japanese))より古いため、取り込んでいません。取り込むなら --force を付けてください。",
                en: "CISA's KEV (\(Self.day(day).english)) is older than the one in the catalogue (\(Self.day(newer).english)) and was not taken. "
                    + "If that is meant, use --force.")
        case .listLeftOut(let day, let newer, false):
            Wording(
                ja: "CISAのKEV(\(Self.day(day).japanese))は、一緒に渡されたもの(\(Self.day(newer).japanese))より新しくないため、取り込んでいません。",
                en: "CISA's KEV (\(Self.day(day).english)) is not newer than another that was given (\(Self.day(newer).english)) and was not taken.")
        case .notRemoved:
            Wording(
                ja: "読めないものがあり、これで情報源のすべてとはいえません。読めた記録を加えただけで、ほかの記録は除いていません。",
                en:
                    "some of it could not be read, so it may not be all that its sources have: what could be read was added, and no other record was removed."
            )
        case .libraryMissing(let message):
            Wording(
                ja: "カタログの文章を圧縮するライブラリーlibzstdがこの機械で使えません(\(VisibleText.of(message, limit: 120)))。Debianではパッケージ libzstd1 を入れてください。",
                en: "the library that packs a catalogue's texts, libzstd, cannot be used on this machine (\(VisibleText.of(message, limit: 120))); "
                    + "on Debian install libzstd1.")
        case .nothingToImport:
            Wording(ja: "取り込む記録がありません。既存のカタログは変えていません。", en: "there was no record to import; nothing was changed.")
        }
    }

    private static func day(_ text: String) -> Wording {
        text.isEmpty ? Wording(ja: "日付なし", en: "undated") : Wording(ja: VisibleText.of(text, limit: 40), en: VisibleText.of(text, limit: 40))
    }
}

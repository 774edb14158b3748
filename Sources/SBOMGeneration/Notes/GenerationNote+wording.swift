public import Diagnostics

extension GenerationNote {
    /// What there is to know, in both languages, without the path.
    public var wording: Wording {
        switch kind {
        case .read(let source, let parts):
            Wording(ja: "\(source.title.japanese)から部品 \(parts)件を読みました。", en: "\(parts) packages read (\(source.title.english)).")
        case .unreadable(let code, let wording):
            Wording(ja: "読めませんでした(\(code): \(wording.japanese))", en: "could not be read (\(code): \(wording.english))")
        case .notReadable(let source, let advice):
            Wording(
                ja: "\(source.title.japanese)は読み込みに対応していません。\(advice.japanese)",
                en: "\(source.title.english) cannot be read. \(advice.english)")
        case .entryPassedOver(let entry, let line):
            Wording(
                ja: "\(Self.place(line).japanese)「\(Self.shown(entry))」を解釈できず、SBOMに入れませんでした。",
                en: "\(Self.place(line).english)\"\(Self.shown(entry))\" was not understood and is not in the SBOM.")
        case .notPinned(let entry, let line):
            Wording(
                ja: "\(Self.place(line).japanese)「\(Self.shown(entry))」は版が固定されていないため、版なしで記載しました。",
                en: "\(Self.place(line).english)\"\(Self.shown(entry))\" names no exact version; it is in the SBOM without one.")
        case .noPurl(let name):
            Wording(ja: "「\(Self.shown(name))」のpurlを作れませんでした。", en: "no purl could be made for \"\(Self.shown(name))\".")
        case .notUTF8:
            Wording(ja: "UTF-8でない文字を置き換えて読みました。", en: "the text is not UTF-8; what could not be read was replaced.")
        case .withoutLicense(let count):
            Wording(ja: "機械可読なライセンス表示のない部品が\(count)件あります。", en: "\(count) packages have no machine-readable licence.")
        case .needsUnmet(let count):
            Wording(ja: "導入済みのどの部品も満たさない依存が\(count)件あります。", en: "\(count) needs are met by no installed package.")
        case .noDistribution(let assumed):
            Wording(
                ja: "os-releaseがなく、ディストリビューションが不明です。purlでは「\(assumed)」とみなしました。",
                en: "there is no os-release file, so the distribution is not known; purls say \"\(assumed)\".")
        case .notInstalled(let count):
            Wording(ja: "導入されていない部品\(count)件を除きました。", en: "\(count) packages are not installed and were left out.")
        case .ownPackages(let count):
            Wording(ja: "プロジェクト自身の部品が\(count)件あります。レジストリのパッケージではありません。", en: "\(count) packages are the project's own and come from no registry.")
        case .own(let name, let place):
            Wording(
                ja: "「\(Self.shown(name))」はプロジェクトの手元のフォルダーまたはファイル(\(Self.shown(place)))から入ります。レジストリのパッケージではないため、purlなしで記載しました。",
                en:
                    "\"\(Self.shown(name))\" comes from a folder or file of the project's own (\(Self.shown(place))) and from no registry; it is in the SBOM without a purl."
            )
        case .foldersPassedOver(let name, let count):
            Wording(
                ja: "フォルダー「\(Self.shown(name))」(\(count)個)の中は見ていません。", en: "\(count) folders called \"\(Self.shown(name))\" were not looked into.")
        case .linksPassedOver(let count):
            Wording(ja: "リンク\(count)個はたどらず、指す先が範囲内にあればその場所で読みました。", en: "\(count) links were not followed; what they point to is read where it lies.")
        case .excluded: Wording(ja: "指定により除外しました。", en: "left out as asked.")
        case .tooDeep(let limit): Wording(ja: "フォルダーが深すぎます(上限 \(limit)段)。中は見ていません。", en: "nested too deeply (limit \(limit)); not looked into.")
        case .tooManyEntries(let limit):
            Wording(ja: "ファイルが多すぎます(上限 \(limit))。残りは見ていません。", en: "too many files (limit \(limit)); the rest was not looked at.")
        case .nothingFound:
            Wording(
                ja: "構成を示すファイル(パッケージデータベース、ロックファイルなど)が見つかりません。",
                en: "no file here says what it consists of (a package database, a lock file or the like).")
        case .toldByLock: Wording(ja: "何が入っているかは、隣のロックファイルから読みました。", en: "what belongs here is read from the lock file beside it.")
        case .remark(let wording), .incomplete(let wording): wording
        }
    }

    private static func shown(_ text: String) -> String { VisibleText.of(text, limit: 80) }

    private static func place(_ line: Int?) -> Wording { line.map { Wording(ja: "\($0)行: ", en: "line \($0): ") } ?? Wording(ja: "", en: "") }
}

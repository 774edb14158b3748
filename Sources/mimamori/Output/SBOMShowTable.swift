import Diagnostics
import SBOM

/// An SBOM for a person at a terminal.
struct SBOMShowTable {
    private let file: String
    private let document: SBOMDocument
    private let language: Language
    private let width: Int

    init(_ file: String, _ document: SBOMDocument, language: Language, width: Int) {
        self.file = file
        self.document = document
        self.language = language
        self.width = width
    }

    func lines() -> [String] { header() + components() + footer() }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private func header() -> [String] {
        let subject = document.subject.map { [$0.fullName, $0.version].compactMap { $0 }.joined(separator: " ") } ?? document.name ?? ""
        let authors = (document.authors.map(\.name) + document.tools.map { [$0.fullName, $0.version].compactMap { $0 }.joined(separator: " ") })
            .filter { !$0.isEmpty }.joined(separator: ", ")
        var lines = [
            say("対象: ", "Subject: ") + (subject.isEmpty ? file : "\(subject) (\(file))"),
            say("形式: ", "Format: ") + document.format.title,
        ]
        if let created = document.created { lines.append(say("作成日時: ", "Created: ") + created) }
        if !authors.isEmpty { lines.append(say("作成者: ", "Made by: ") + authors) }
        if let supplier = document.supplier { lines.append(say("供給者: ", "Supplier: ") + supplier.name) }
        let (count, services, files) = (parts.count, document.services.count, document.files.count)
        let relations = document.statements.count
        lines.append(
            say(
                "部品: \(count)  サービス: \(services)  ファイル: \(files)  関係: \(relations)",
                "Components: \(count)  Services: \(services)  Files: \(files)  Relationships: \(relations)"))
        return lines.map(TextTable.visible) + [""]
    }

    /// All parts but the product, which may have some nested in it.
    private var parts: [Component] { Array(document.subjectComponents.dropFirst()) + document.components }

    private func components() -> [String] {
        guard !parts.isEmpty || !document.services.isEmpty else { return [say("部品がありません。", "There are no components."), ""] }
        var table = TextTable(
            header: [
                say("部品", "COMPONENT"), say("版", "VERSION"), say("種類", "KIND"), say("供給者", "SUPPLIER"), say("ライセンス", "LICENCE"),
                say("識別子", "IDENTIFIER"),
            ], width: width)
        for part in parts + document.services {
            let licenses = part.licenses.map { $0.form == .noLicense ? "NONE" : $0.text }
            table.add([
                DisplayWidth.cut(part.fullName, to: 40), DisplayWidth.cut(part.version ?? "-", to: 24),
                part.kind == .unspecified ? "-" : part.kind.rawValue,
                DisplayWidth.cut(part.supplier?.name ?? "-", to: 24), DisplayWidth.cut(licenses.isEmpty ? "-" : Self.unique(licenses), to: 24),
                part.purl ?? part.allCPEs.first ?? "-",
            ])
        }
        return table.lines() + [""]
    }

    private static func unique(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }.joined(separator: ", ")
    }

    private func footer() -> [String] {
        let count = document.remarks.count + document.remarksLeftOut
        guard count > 0 else { return [] }
        let shown = document.remarks.prefix(10).map { remark in
            // A row of a table is not a line of its file where a cell has several lines.
            let isTable = document.format.family == .table
            let line = remark.line.map { isTable ? say("\($0)行目", "row \($0)") : say("\($0)行", "line \($0)") } ?? ""
            let place = [line, remark.pointer].filter { !$0.isEmpty }.joined(separator: " ")
            return "  \(remark.code) \(place): \(remark.wording[language])"
        }
        let rest = count - shown.count
        let end = rest > 0 ? [say("  ほか\(rest)件", "  and \(rest) more")] : []
        return ([say("気づいた点(\(count)件):", "Remarks (\(count)):")] + shown + end).map(TextTable.visible)
    }
}

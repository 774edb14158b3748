import Diagnostics

extension ScanReport {
    /// Name and version of the scanned product, or the name of the file where the SBOM names no product.
    var productLabel: String {
        let words = [subject.name, subject.version].filter { !$0.isEmpty }.joined(separator: " ")
        return words.isEmpty ? productName : words
    }

    /// Name of the scanned product, or of the file where the SBOM names no product; never empty.
    var productName: String {
        if !subject.name.isEmpty { return subject.name }
        let last = subject.file.split(separator: "/").last.map(String.init) ?? ""
        return last.isEmpty || last == "-" ? "SBOM" : last
    }
}

extension ScanReport.Item {
    /// What to do about the finding.
    var advice: Wording {
        guard !fixedIn.isEmpty else { return component.adviceWithoutFix }
        return Wording(
            ja: "\(component.label) を修正版(\(fixedIn.joined(separator: "、")))に更新してください。",
            en: "Update \(component.label) to a fixed version: \(fixedIn.joined(separator: ", ")).")
    }

    /// The grounds of the finding, one text for each record.
    var grounds: [String] { evidence.map { "\($0.source) \($0.record): \($0.identity) \($0.version) (\($0.rule.rawValue): \($0.range))" } }
}

extension InventoryComponent {
    /// What there is to say where nobody names a version with a fix.
    var adviceWithoutFix: Wording { Wording(ja: "\(label) の修正版は知られていません。", en: "No fixed version is known for \(label).") }
}

extension ScanReport.Question {
    /// Who raised the question, and why it is open.
    var words: Wording {
        let origin = "\(component.label) [\(source) \(record)]: "
        return Wording(ja: origin + reason.wording.japanese, en: origin + reason.wording.english)
    }
}

extension ScanReport.Gap {
    /// The component and why it could not be looked up.
    var words: Wording {
        let parts = reasons.map(\.wording)
        return Wording(
            ja: component.label + ": " + parts.map(\.japanese).joined(separator: " "),
            en: component.label + ": " + parts.map(\.english).joined(separator: " "))
    }
}

extension VulnerabilityDigest {
    /// The summary in `language`, else the one there is.
    func summary(in language: Language) -> String? {
        let found = language == .japanese ? summaryJapanese ?? summary : summary ?? summaryJapanese
        return found?.isEmpty == true ? nil : found
    }
}

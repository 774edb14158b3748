import SBOM

/// Licences as package databases write them, brought into SPDX where that is certain.
enum LicenseReading {
    /// Claims for what a package declares, each text one licence or expression.
    ///
    /// Ids of the SPDX list become ids. An expression becomes one only if every licence in it is on the list, and only if it can stand alone: CycloneDX
    /// has no place for an expression beside other licences. All else stays a name, as it was written.
    static func claims(_ texts: [String]) -> [LicenseClaim] {
        var ids: [String] = []
        var expressions: [LicenseExpression] = []
        var names: [String] = []
        for text in texts.map({ String($0.trimmed) }) where !text.isEmpty {
            guard text.utf8.count <= 4_096, let expression = try? LicenseExpression(parsing: text), expression.terms.allSatisfy(\.isKnown) else {
                if !names.contains(text) { names.append(text) }
                continue
            }
            if case .term(let term) = expression.root, term.exception == nil, !term.isReference, SPDXLicenseList.license(term.canonical) != nil {
                if !ids.contains(term.canonical) { ids.append(term.canonical) }
            } else if !expressions.contains(expression) {
                expressions.append(expression)
            }
        }
        func claim(_ text: String, _ form: LicenseClaim.Form) -> LicenseClaim { LicenseClaim(text, form: form, basis: .declared) }
        if expressions.isEmpty { return ids.map { claim($0, .id) } + names.map { claim($0, .name) } }
        if names.isEmpty {
            let all = ids + expressions.map { ids.isEmpty && expressions.count == 1 ? $0.canonical : "(\($0.canonical))" }
            let united = all.joined(separator: " AND ")
            return [claim((try? LicenseExpression(parsing: united))?.canonical ?? united, .expression)]
        }
        return ids.map { claim($0, .id) } + (expressions.map(\.canonical) + names).map { claim($0, .name) }
    }

    /// Claims for a package that may be used under any one of `texts`.
    static func choice(_ texts: [String]) -> [LicenseClaim] {
        guard texts.count > 1 else { return claims(texts) }
        let parts = texts.map { text in text.utf8.contains(UInt8(ascii: " ")) ? "(\(text))" : text }
        let united = claims(parts.joined(separator: " OR "))
        return united.allSatisfy { $0.form == .expression } ? united : claims([texts.joined(separator: " OR ")])
    }

    /// The claim for one text; none for an empty one.
    static func claims(_ text: String?) -> [LicenseClaim] { text.map { claims([$0]) } ?? [] }
}

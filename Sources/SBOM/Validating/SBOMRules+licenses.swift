import Diagnostics

extension SBOMRules {
    /// The rules about the licences of one part.
    mutating func licenses(_ claims: [LicenseClaim], _ id: String, _ entry: PlaceEntry) {
        for (index, claim) in claims.enumerated() {
            guard claim.form == .id || claim.form == .expression, !["NONE", "NOASSERTION"].contains(claim.text) else { continue }
            let found = licenseFaults.of(claim)
            guard !found.isEmpty else { continue }
            // In SPDX 3 an expression is an element of its own, whoever has it.
            if document.format.notation == .jsonLD, !licenseFaults.told.insert(claim.text).inserted { continue }
            let isSame = { (other: LicenseClaim) in other.text == claim.text && (other.form == .id || other.form == .expression) }
            let place = RulePlace.value(entry, .license, claim.text, occurrence: claims[..<index].count(where: isSame))
            for fault in found { add(fault.code, fault.severity, at: place, component: id, fault.wording) }
        }
    }

    /// The licences of a document and what is wrong with them: thousands of parts have the same few.
    struct LicenseFaults {
        private static let most = 4_096
        private var ids: [String: [Fault]] = [:]
        /// Expressions of SPDX 3 that were told of.
        fileprivate var told: Set<String> = []
        private var expressions: [String: [Fault]] = [:]

        /// What is wrong with an id or an expression.
        fileprivate mutating func of(_ claim: LicenseClaim) -> [Fault] {
            let isID = claim.form == .id
            if let found = isID ? ids[claim.text] : expressions[claim.text] { return found }
            let found = SBOMRules.faults(claim)
            guard ids.count + expressions.count < Self.most else { return found }
            if isID { ids[claim.text] = found } else { expressions[claim.text] = found }
            return found
        }
    }

    fileprivate struct Fault {
        let code: String
        let severity: SBOMFinding.Severity
        let wording: Wording
    }

    private static func faults(_ claim: LicenseClaim) -> [Fault] {
        let shown = quoted(claim.text)
        let expression: LicenseExpression
        do throws(LicenseExpressionError) {
            expression = try LicenseExpression(parsing: claim.text)
        } catch {
            return [Fault(code: "SBOM-207", severity: .error, wording: Self.malformed(shown, error))]
        }
        let terms = expression.terms
        if claim.form == .id, terms.count > 1 || terms.first?.exception != nil {
            return [
                Fault(
                    code: "SBOM-207", severity: .error,
                    wording: Wording(
                        ja: "ライセンスの識別子の欄に式「\(shown)」があります。expressionに書いてください。",
                        en: "the expression \"\(shown)\" stands where one licence id should; put it under \"expression\"."))
            ]
        }
        var found: [Fault] = []
        let unknown = terms.filter { !$0.isKnown }.map(\.canonical)
        if !unknown.isEmpty { found.append(Fault(code: "SBOM-220", severity: .warning, wording: Self.unlisted(unknown))) }
        for term in terms where term.isDeprecated { found.append(Fault(code: "SBOM-221", severity: .info, wording: Self.deprecated(term))) }
        return found
    }

    private static func malformed(_ shown: String, _ error: LicenseExpressionError) -> Wording {
        Wording(
            ja:
                "ライセンス「\(shown)」はSPDXの識別子または式として正しくありません(\(error.wording.japanese))。SPDXライセンス一覧の識別子を使うか、名称として書いてください。",
            en:
                "the licence \"\(shown)\" is not a well-formed SPDX id or expression (\(error.wording.english)); use ids of the SPDX list, or give it as a name."
        )
    }

    private static func unlisted(_ unknown: [String]) -> Wording {
        let names = unknown.map(quoted).joined(separator: ", ")
        return Wording(
            ja: "ライセンス「\(names)」はSPDXライセンス一覧(\(SPDXLicenseList.version))にありません。一覧にないものはLicenseRef-で定義するか、名称として書いてください。",
            en: "\(names) is not on the SPDX licence list (\(SPDXLicenseList.version)); define it as LicenseRef-…, or give it as a name.")
    }

    private static func deprecated(_ term: LicenseExpression.Term) -> Wording {
        let name = quoted(term.canonical)
        guard let better = term.replacement else {
            return Wording(
                ja: "ライセンスの識別子「\(name)」は、SPDXライセンス一覧で非推奨です。", en: "the licence id \(name) is deprecated on the SPDX licence list.")
        }
        return Wording(
            ja: "ライセンスの識別子「\(name)」は、SPDXライセンス一覧で非推奨です。代わりに「\(better)」と書いてください。",
            en: "the licence id \(name) is deprecated on the SPDX licence list; write \(better) instead.")
    }

    /// Licences that a document defines for itself must have a text, and be defined where they are used (SPDX 2.3 clauses 10.1 and 10.2).
    mutating func licenseReferences() {
        guard document.format.family == .spdx, document.format.notation != .jsonLD else { return }
        var defined: Set<String> = []
        for (index, license) in document.extractedLicenses.enumerated() {
            let entry = PlaceEntry(.licenses, index)
            let shown = quoted(license.id)
            if !defined.insert(license.id).inserted {
                add(
                    "SBOM-204", .error, at: .value(entry, .licenseID, license.id, occurrence: 0), component: license.id,
                    SBOMRemark(.duplicateID(id: shown), pointer: "").wording)
            }
            if license.text?.isEmpty ?? true {
                add(
                    "SBOM-225", .error, at: .entry(entry), component: license.id,
                    Wording(
                        ja: "ライセンス「\(shown)」の本文(extractedText)がありません。",
                        en: "the licence \(shown) has no text (extractedText)."))
            }
        }
        let others = Set(document.externalDocuments.map(\.id))
        var told: Set<String> = []
        for (index, part) in document.components.enumerated() {
            for claim in part.licenses where claim.form == .expression && claim.text.utf8.contains(UInt8(ascii: "R")) {
                for term in claim.parsed?.terms ?? [] where term.isReference {
                    let isKnown = term.document.map(others.contains) ?? defined.contains(term.id)
                    guard !isKnown, told.insert("\(term.document ?? ""):\(term.id)").inserted else { continue }
                    undefined(term, part.id, .value(PlaceEntry(.components, index), .license, claim.text, occurrence: 0))
                }
            }
        }
    }

    private mutating func undefined(_ term: LicenseExpression.Term, _ id: String, _ place: RulePlace) {
        if let other = term.document {
            return undefinedDocument(other, id, place)
        }
        let shown = quoted(term.id)
        add(
            "SBOM-224", .error, at: place, component: id,
            Wording(
                ja: "ライセンス「\(shown)」がこの文書に定義されていません。hasExtractedLicensingInfosに本文を書いてください。",
                en: "the licence \(shown) is not defined in the document; give its text under hasExtractedLicensingInfos."))
    }

    /// A `DocumentRef-` that no `externalDocumentRefs` explains (SPDX 2.3 clause 6.6).
    mutating func undefinedDocument(_ document: String, _ id: String, _ place: RulePlace) {
        let shown = quoted(document)
        add(
            "SBOM-226", .error, at: place, component: id,
            Wording(
                ja: "「\(shown)」がどの文書を指すかが書かれていません。externalDocumentRefsに書いてください。",
                en: "the document does not say what \(shown) is; name it under externalDocumentRefs."))
    }
}

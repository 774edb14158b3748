import CPE
import PackageURL

extension Matcher {
    /// By nothing but name and version, where there is nothing better; the component still counts as not looked up.
    func judgeBareName(_ component: InventoryComponent, _ statements: CPEEvaluation, _ judgement: inout Judgement) throws(CatalogError) {
        let products = BareName.all(component)
        guard !products.isEmpty, let version = VersionText.stated(component.version) ?? VersionText.stated(component.purl?.version),
            let stated = try? CPEAttribute(literal: BareName.plain(version, of: component))
        else { return }
        for product in products {
            guard let name = try? CPE(parsing: "cpe:2.3:*:*:\(product):*:*:*:*:*:*:*:*").replacing(.version, with: stated) else { continue }
            try judgeCandidates(product, name, version, statements, &judgement)
        }
    }

    /// Asks by the name of the product alone: what has a flaw in exactly this version, whoever the vendor, becomes a question.
    ///
    /// - Parameters:
    ///   - product: the name as it stands in a CPE formatted string.
    ///   - name: the component's CPE name, or one made of its name and version.
    func judgeCandidates(
        _ product: String, _ name: CPE, _ version: String?, _ statements: CPEEvaluation, _ judgement: inout Judgement
    ) throws(CatalogError) {
        for named in try vendors(of: product) {
            guard let part = named.part, let full = name.as(part, of: named.vendor) else { continue }
            let candidate = CPECandidate(full, componentVersion: version)
            guard let key = candidate.key else { continue }
            for packed in try catalog.rows(key, .cpes, .cpeRows) {
                guard var entry = try catalog.entry(packed) else { continue }
                let view = try CPEStatementView(&entry.matching)
                // A statement about every version, or about a platform that nobody names, is too little to ask about on a bare name.
                guard view.statement.status == .affected, case .affected(_, _, isExact: true, _) = statements.answer(view, for: candidate) else {
                    continue
                }
                judgement.note(
                    .candidate(CPEProductKey.prefix(full) + (candidate.version ?? "")), try catalog.subjects(entry.row),
                    source: try entry.head.text(),
                    record: try entry.head.text())
            }
        }
    }

    /// One name of each vendor that has a product of this name.
    private func vendors(of product: String) throws(CatalogError) -> [CPE] {
        var found: [String: CPE] = [:]
        for packed in try catalog.rows(ProductNameRows.key(product), .packages, .packageRows) {
            // Withdrawn or not: others may stand under the same name.
            var matching = try catalog.matching(catalog.row(Int(packed >> 32)))
            matching.at += Int(packed & 0xFFFF_FFFF)
            guard matching.at <= matching.end else { throw matching.damage }
            let view = try CPEStatementView(&matching)
            for criterion in view.nodes.flatMap(\.criteria) where criterion.isVulnerable {
                guard let name = try? CPE(parsing: criterion.name), let key = CPEProductKey.key(name),
                    CPEProductKey.product(key).utf8.elementsEqual(product.utf8)
                else { continue }
                found[key] = name
            }
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }
}

import CPE

extension ScanReport {
    /// A statement that could not be applied to anything, and why.
    public struct Unapplied: Sendable {
        /// Why not.
        public enum Reason: String, Sendable {
            /// Nothing in the SBOM is the product.
            case productNotInSBOM = "product-not-in-sbom"
            /// The product is there, and no finding or question is about it and the vulnerability.
            case nothingToStateOn = "no-finding"
            /// It says "not affected" and not why, which its notation asks for.
            case unjustified = "no-justification"
            /// It would clear something, and its document is a draft.
            case draft
            /// Another statement of the same time says that there is something to do, or it says the contrary of its status of the very version.
            case contradicted = "contradiction"
        }

        /// The statement.
        public var statement: VEXStatement
        /// The product as the document names it.
        public var product: String
        /// Why not.
        public var reason: Reason
    }

    /// A finding that a rule of the maker hides, with the rule.
    public struct Ignored: Sendable {
        /// The finding.
        public var item: Item
        /// The rule.
        public var rule: IgnoreRule
    }

    /// Applies statements: "not affected" and "fixed" move findings and questions to ``cleared``; "affected" and "under investigation" are noted with them.
    ///
    /// Of several statements about one component and vulnerability the latest counts. Of equally late ones that contradict each other those that clear something do
    /// not, and are named, in whatever order they were given; so are those that may not be relied on.
    public mutating func apply(_ given: [VEXStatement]) {
        let all = given.map { $0.within(subject.document) }
        let statements = all.filter { $0.weakness == nil || !$0.isClearing }
        for statement in all where statement.isClearing {
            guard let weakness = statement.weakness else { continue }
            for product in statement.products {
                unapplied.append(Unapplied(statement: statement, product: product.name, reason: weakness == .draft ? .draft : .unjustified))
            }
        }
        let dated = statements.enumerated().sorted { ($0.element.instant, $0.offset) > ($1.element.instant, $1.offset) }
        let byID = Dictionary(grouping: dated.flatMap { place, statement in statement.ids.map { (id: $0.lowercased(), place, statement) } }) { $0.id }
        // By their places: two products of one document may have one name.
        var used: Set<[Int]> = []
        var contradicted = Contradicted()
        func latest(_ component: InventoryComponent, _ digest: VulnerabilityDigest) -> (statement: VEXStatement, product: VEXProduct)? {
            var best: [(statement: VEXStatement, product: VEXProduct)] = []
            for (_, place, statement) in ([digest.id] + digest.aliases).flatMap({ byID[$0.lowercased()] ?? [] }) {
                for (index, product) in statement.products.enumerated() where means(product, component) {
                    used.insert([place, index])
                    if let first = best.first, statement.instant > first.statement.instant { best = [] }
                    if best.first.map({ statement.instant == $0.statement.instant }) ?? true { best.append((statement, product)) }
                }
            }
            guard let acting = best.first(where: { $0.statement.status == .affected }) ?? best.first(where: { !$0.statement.isClearing }) else {
                return best.first
            }
            for one in best where one.statement.isClearing { contradicted.add(one.statement, one.product) }
            return acting
        }
        var open: [Item] = []
        for var item in findings {
            guard let (statement, product) = latest(item.component, item.vulnerability) else {
                open.append(item)
                continue
            }
            if statement.isClearing {
                clear(item.component, item.vulnerability, statement, product, against: item.evidence)
            } else {
                item.statement = statement
                open.append(item)
            }
        }
        findings = open
        var questions: [Question] = []
        for var question in undecided {
            guard let (statement, product) = latest(question.component, question.vulnerability) else {
                questions.append(question)
                continue
            }
            if statement.isClearing {
                clear(question.component, question.vulnerability, statement, product, against: [])
            } else {
                question.statement = statement
                questions.append(question)
            }
        }
        undecided = questions
        unapplied += contradicted.list
        for (place, statement) in statements.enumerated() {
            for (index, product) in statement.products.enumerated() where !used.contains([place, index]) {
                let reason: Unapplied.Reason = isHere(product) ? .nothingToStateOn : saysTheContrary(product) ? .contradicted : .productNotInSBOM
                unapplied.append(Unapplied(statement: statement, product: product.label, reason: reason))
            }
        }
    }

    /// Whether the SBOM holds the product.
    private func isHere(_ product: VEXProduct) -> Bool {
        parts.contains { means(product, $0) } || product.whole.isEmpty && product.isSubject(subject)
    }

    /// Whether it is the version that the SBOM holds of which the statement says the contrary of its own status.
    private func saysTheContrary(_ product: VEXProduct) -> Bool {
        guard let contrary = product.contrary else { return false }
        var other = product
        other.versions = contrary
        return isHere(other)
    }

    /// Applies rules of the maker: what one covers leaves ``findings`` for ``ignored``. An expired rule hides nothing and is named in ``expired`` if it would have.
    public mutating func apply(_ rules: [IgnoreRule]) {
        var open: [Item] = []
        var hit: Set<IgnoreRule> = []
        for item in findings {
            let covering = rules.filter { $0.covers(item.component, [item.vulnerability.id] + item.vulnerability.aliases) }
            hit.formUnion(covering)
            if let rule = covering.first(where: { !$0.isExpired(at: time) }) {
                ignored.append(Ignored(item: item, rule: rule))
            } else {
                open.append(item)
            }
        }
        findings = open
        expired += rules.filter { $0.isExpired(at: time) && hit.contains($0) }
        unusedRules += rules.filter { !hit.contains($0) }
    }

    /// Whether the statement's product is `component` in the scanned product, or the scanned product itself with all its parts.
    private func means(_ product: VEXProduct, _ component: InventoryComponent) -> Bool {
        guard product.whole.isEmpty || product.whole.contains(where: { whole in whole.isSubject(subject) || parts.contains(where: whole.isWhole) })
        else {
            return false
        }
        return product.isMet(by: component) || product.whole.isEmpty && product.isSubject(subject)
    }

    private mutating func clear(
        _ component: InventoryComponent, _ vulnerability: VulnerabilityDigest, _ statement: VEXStatement, _ product: VEXProduct, against: [Evidence]
    ) {
        let evidence = Evidence(
            rule: .productStatement, source: "VEX/" + statement.author, record: statement.document, identity: product.name,
            version: component.version ?? "", range: statement.pointer)
        let clearance = Clearance.Statement(
            status: statement.status, reason: statement.justification, product: product.name, evidence: evidence)
        cleared.append(Cleared(component: component, vulnerability: vulnerability, statements: [clearance], against: against))
    }
}

extension VEXStatement {
    /// Whether it says that there is nothing to do.
    var isClearing: Bool { status == .notAffected || status == .fixed }
}

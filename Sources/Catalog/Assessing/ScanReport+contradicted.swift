extension ScanReport {
    /// Statements that would clear something of which others of the same time say that there is something to do, each product once.
    struct Contradicted {
        private(set) var list: [Unapplied] = []
        private var seen: Set<[String]> = []

        mutating func add(_ statement: VEXStatement, _ product: VEXProduct) {
            guard seen.insert([statement.document, statement.pointer, product.label]).inserted else { return }
            list.append(Unapplied(statement: statement, product: product.label, reason: .contradicted))
        }
    }
}

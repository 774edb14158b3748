import Database

/// What a case is about. These links stand apart from all others: from the other end nothing leads to a case.
enum CaseLinks {
    /// What a case may be about, and how its product is found; nil for what belongs to none.
    static let kinds: [SubjectKind: String?] = [
        .product: "SELECT id FROM product WHERE id = ?", .release: "SELECT product_id FROM product_release WHERE id = ?",
        .finding: "SELECT r.product_id FROM finding f JOIN product_release r ON r.id = f.release_id WHERE f.id = ?",
        .changeRequest: "SELECT product_id FROM change_request WHERE id = ?",
        .problemReport: "SELECT product_id FROM problem_report WHERE id = ?", .component: nil,
    ]

    /// Keeps that a case is about something.
    ///
    /// - Parameter product: number of the product that it belongs to.
    /// - Throws: ``RegistryError/alreadyThere(_:_:)``.
    static func add(
        _ kind: SubjectKind, _ id: Int, label: String, product: Int?, note: String?, to subject: PSIRTCase, _ transaction: RegistryTransaction
    ) throws {
        let count = try transaction.connection.execute(
            "INSERT INTO case_link (case_id, kind, subject_id, product_id, note) VALUES (?, ?, ?, ?, ?) ON CONFLICT (case_id, kind, subject_id) DO NOTHING",
            [.integer(subject.id), .text(kind.rawValue), .integer(id), .integer(product), .text(note)])
        guard count == 1 else { throw RegistryError.alreadyThere(.link, "\(subject.number) \(kind.rawValue):\(label)") }
        try transaction.note(
            .psirtCase, subject.id, subject.number, ["about": .text(kind.rawValue), "reference": .text(label), "note": .text(note)])
    }

    /// Numbers of the products that a case is about.
    static func products(_ subject: PSIRTCase, _ reader: RegistryReader) throws -> [Int] {
        try reader.connection.rows(
            "SELECT DISTINCT product_id FROM case_link WHERE case_id = ? AND product_id IS NOT NULL ORDER BY product_id", [.integer(subject.id)]
        ).map { try $0.int("product_id") }
    }

    /// What a case is about, as people name it, without what the person may not see.
    static func shown(_ subject: PSIRTCase, _ reader: RegistryReader) throws -> [ShowCase.About] {
        let visible = try Authorisation.visibleProducts(reader).map(Set.init)
        return try reader.connection.rows(
            "SELECT kind, subject_id, product_id, note FROM case_link WHERE case_id = ? ORDER BY id", [.integer(subject.id)]
        ).compactMap { row -> ShowCase.About? in
            if let visible, let product = try row.optionalInt("product_id"), !visible.contains(product) { return nil }
            let kind: SubjectKind = try row.word("kind")
            let id = try row.int("subject_id")
            let label = try kind == .product ? reader.get(Product.self, id).code : LinkLabel.of(kind, id, reader)
            return ShowCase.About(kind: kind, id: id, label: label, note: try row.optionalText("note"))
        }
    }
}

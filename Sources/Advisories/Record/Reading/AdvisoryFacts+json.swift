public import JSONStream

extension AdvisoryFacts {
    /// Reads facts from JSON (`Schemas/advisory-facts.schema.json`, `mimamori.advisory-facts/1`).
    ///
    /// - Throws: ``JSONError``, or ``AdvisoryFactsError`` with every member that is missing, of another kind or unknown. What the values mean is for
    ///   ``PreparedAdvisory`` to check.
    public init(json block: ByteBlock) throws {
        let root = try CSAFDocument(block).root
        var scan = FactsScan()
        let facts = scan.facts(root)
        guard scan.problems.isEmpty, let facts else { throw AdvisoryFactsError(problems: scan.problems) }
        self = facts
    }
}

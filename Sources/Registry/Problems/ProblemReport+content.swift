import JSONStream

extension ProblemReport {
    /// What a signature under it is bound to: all that is written in it.
    func signed(in reader: RegistryReader) throws -> SignedSubject {
        let content = CanonicalJSON.bytes(
            .members([
                "schema": .text("mimamori.problem-content/1"), "number": .text(number), "product": .int(product), "release": .int(release),
                "kind": .text(problemKind.rawValue), "severity": .text(severity.rawValue), "cause": .text(cause?.rawValue), "title": .text(title),
                "description": .text(description), "origin": .text(origin.rawValue), "investigation": .text(investigation),
                "safetyRelevance": .text(safetyRelevance.rawValue), "conclusion": .text(conclusion), "noAction": .text(noAction),
                "advised": .text(advised),
            ]))
        return SignedSubject(
            kind: .problemReport, id: id, label: number, digest: BlobStore.digest(content), author: author,
            product: try reader.get(Product.self, product))
    }
}

extension RegistryReader {
    /// The problem report of this number.
    func problem(_ number: String) throws -> ProblemReport { try named(ProblemReport.self, "number", number) }

    /// What must be granted to touch it.
    func scope(ofProblem number: String) throws -> AccessScope { try get(Product.self, try problem(number).product).scope }
}

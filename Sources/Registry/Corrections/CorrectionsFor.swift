import Database

/// The corrections that count for the SBOMs of a release's product.
struct CorrectionsFor: Query {
    static let permission = Permission.read
    let release: ReleaseReference?

    func scope(in reader: RegistryReader) throws -> AccessScope { try release.map(reader.scope) ?? .anything }

    func answer(in reader: RegistryReader) throws -> CorrectionSet {
        try CorrectionSet.current(for: try release.map { try reader.product($0.product).id }, reader)
    }
}

extension CorrectionSet {
    /// The active rules that hold everywhere or for a product.
    static func current(for product: Int?, _ reader: RegistryReader) throws -> CorrectionSet {
        CorrectionSet(
            try reader.list(
                Correction.self, where: "state = 'active' AND (product_id IS NULL OR product_id = ?)", [.integer(product ?? 0)]))
    }
}

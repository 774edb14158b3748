import Database

/// A version of a product's plan as people name it: `PUMP-100#2`.
public struct PlanReference: Sendable, Hashable {
    /// Code of the product.
    public let product: String
    /// Number of the version.
    public let number: Int

    /// Takes the parts as they are.
    public init(product: String, number: Int) {
        self.product = product
        self.number = number
    }

    /// Reads ``text``.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` for any other form.
    public init(_ text: String) throws(RegistryError) {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, let number = Int(parts[1]), number > 0 else {
            throw .invalid([
                FieldProblem("plan", ja: "「製品コード#版」の形で書いてください(例 PUMP-100#2)。", en: "write product-code#version, such as PUMP-100#2.")
            ])
        }
        self.init(product: String(parts[0]), number: number)
    }

    /// `PUMP-100#2`.
    public var text: String { "\(product)#\(number)" }
}

extension RegistryReader {
    /// The version of a plan that a reference names.
    func plan(_ reference: PlanReference) throws -> KeptPlan {
        let product = try product(reference.product)
        let found = try list(
            KeptPlan.self, where: "product_id = ? AND number = ?", [.integer(product.id), .integer(reference.number)])
        guard let plan = found.first else { throw RegistryError.notFound(.lifecyclePlan, reference.text) }
        return plan
    }
}

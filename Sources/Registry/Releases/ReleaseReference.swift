/// A release as people name it: `PUMP-100@2.1`.
public struct ReleaseReference: Sendable, Hashable {
    /// Code of the product.
    public let product: String
    /// Version of the release.
    public let version: String

    /// Takes the parts as they are.
    public init(product: String, version: String) {
        self.product = product
        self.version = version
    }

    /// Reads ``text``.
    ///
    /// - Throws: ``RegistryError/invalid(_:)`` where there is no `@`.
    public init(_ text: String) throws(RegistryError) {
        guard let at = text.firstIndex(of: "@"), at != text.startIndex, text.index(after: at) != text.endIndex else {
            throw .invalid([
                FieldProblem("release", ja: "「製品コード@版」の形で書いてください(例 PUMP-100@2.1)。", en: "write product-code@version, such as PUMP-100@2.1.")
            ])
        }
        self.init(product: String(text[..<at]), version: String(text[text.index(after: at)...]))
    }

    /// `PUMP-100@2.1`.
    public var text: String { "\(product)@\(version)" }
}

/// A document as people name it, whatever its version: `PUMP-100/IFU`.
public struct DocumentName: Sendable, Hashable {
    /// Code of the product.
    public let product: String
    /// Code of the document within the product.
    public let document: String

    /// Reads `PUMP-100/IFU`.
    ///
    /// - Throws: ``RegistryError/invalid(_:)``.
    public init(_ text: String) throws(RegistryError) {
        guard let mark = text.firstIndex(of: "/"), mark != text.startIndex, text.index(after: mark) != text.endIndex else {
            throw .invalid([
                FieldProblem("document", ja: "「製品/文書」の形で書いてください(例 PUMP-100/IFU)。", en: "write product/document, such as PUMP-100/IFU.")
            ])
        }
        product = String(text[..<mark])
        document = String(text[text.index(after: mark)...])
    }
}

import Database

/// A version of a document as people name it: `PUMP-100/IFU@3/ja`.
public struct DocumentReference: Sendable, Hashable {
    /// Code of the product.
    public let product: String
    /// Code of the document within the product.
    public let document: String
    /// Version of the document.
    public let version: String
    /// Language of the version.
    public let language: String

    /// Takes the parts as they are.
    public init(product: String, document: String, version: String, language: String) {
        self.product = product
        self.document = document
        self.version = version
        self.language = language
    }

    /// Reads ``text``: the product ends at the first `/`, the document at the first `@` behind it, the version at the last `/`.
    ///
    /// - Throws: ``RegistryError/invalid(_:)``.
    public init(_ text: String) throws(RegistryError) {
        let document = try DocumentName(String(text.prefix { $0 != "@" }))
        guard let at = text.firstIndex(of: "@"), let end = text.lastIndex(of: "/"), at < end, text.index(after: at) != end,
            text.index(after: end) != text.endIndex
        else {
            throw .invalid([
                FieldProblem(
                    "document", ja: "「製品/文書@版/言語」の形で書いてください(例 PUMP-100/IFU@3/ja)。",
                    en: "write product/document@version/language, such as PUMP-100/IFU@3/ja.")
            ])
        }
        self.init(
            product: document.product, document: document.document, version: String(text[text.index(after: at)..<end]),
            language: String(text[text.index(after: end)...]))
    }

    /// `PUMP-100/IFU@3/ja`.
    public var text: String { "\(product)/\(document)@\(version)/\(language)" }
}

extension RegistryReader {
    /// The document of this code of a product.
    func document(_ product: String, _ code: String) throws -> Document {
        let found = try list(Document.self, where: "product_id = ? AND code = ?", [.integer(try self.product(product).id), .text(code)])
        guard let document = found.first else { throw RegistryError.notFound(.document, "\(product)/\(code)") }
        return document
    }

    /// The version that `PUMP-100/IFU@3/ja` names.
    func documentVersion(_ reference: DocumentReference) throws -> DocumentVersion {
        let document = try document(reference.product, reference.document)
        let found = try list(
            DocumentVersion.self, where: "document_id = ? AND version = ? AND language = ?",
            [.integer(document.id), .text(reference.version), .text(reference.language)])
        guard let version = found.first else { throw RegistryError.notFound(.documentVersion, reference.text) }
        return version
    }

    /// The number of the person who asks.
    func ownID() throws -> Int { try named(Person.self, "handle", principal.handle).id }
}

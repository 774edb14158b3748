import Diagnostics
import HTTPTypes
import Registry

extension DocumentVersion {
    /// A version of a document as the API shows it.
    static let shape = Shape<DocumentVersion>(
        "DocumentVersion",
        [
            .text("version") { $0.version }, .text("language") { $0.language }, .text("file") { $0.file }, .text("mediaType") { $0.mediaType },
            .text("sha256") { $0.digest }, .text("dated") { $0.dated }, .word("state") { $0.state }, .optional("approvedAt") { $0.approvedAt },
        ])
}

extension ListDocuments.Entry {
    /// A document with its versions.
    static let shape = Shape<ListDocuments.Entry>(
        "Document",
        [
            .text("code") { $0.document.code }, .word("kind") { $0.document.documentKind }, .text("titleJa") { $0.document.titleJa },
            .text("titleEn") { $0.document.titleEn }, .list("versions", DocumentVersion.shape) { $0.versions },
        ])
}

extension DocumentsOfRelease.Entry {
    /// A document that belongs to a release.
    static let shape = Shape<DocumentsOfRelease.Entry>(
        "ReleaseDocument",
        [
            .text("code") { $0.document.code }, .word("kind") { $0.document.documentKind }, .text("titleJa") { $0.document.titleJa },
            .text("titleEn") { $0.document.titleEn }, .object("version", DocumentVersion.shape) { $0.version },
            .optional("purpose") { $0.use.purpose }, .flag("inherited") { $0.use.isInherited },
        ])
}

/// Documents: what there is, and their content.
enum DocumentRoutes {
    private static let document = Field.path("document", .text(most: 64), ja: "文書コード", en: "code of the document")

    static let all: [Route] = [
        .list(
            "/api/v1/products/{product}/documents", "listDocuments", ja: "文書の一覧", en: "documents of a product",
            [ProductRoutes.product, .query("kind", .word(DocumentKind.allCases.map(\.rawValue)), ja: "種類", en: "kind")], ListDocuments.Entry.shape
        ) {
            $0.document.code
        } asking: { call, page, limit in
            ListDocuments(product: call.values.need("product"), kind: call.values.word("kind"), after: page.after, limit: limit)
        } as: { answer, _ in
            answer
        },
        .wholeList(
            "/api/v1/products/{product}/releases/{version}/documents", "listDocumentsOfRelease", ja: "リリースの文書", en: "documents of a release",
            ReleaseRoutes.place, DocumentsOfRelease.Entry.shape
        ) {
            "\($0.document.code) \($0.version.version) \($0.version.language)"
        } asking: {
            DocumentsOfRelease($0.release)
        } as: { answer, _ in
            answer
        },
        .bytes(
            "/api/v1/products/{product}/documents/{document}/versions/{version}/{language}", "readDocument", ja: "文書の内容", en: "content of a document",
            [
                ProductRoutes.product, document, .path("version", .text(most: 40), ja: "版", en: "version"),
                .path("language", .text(most: 20), ja: "言語", en: "language"),
            ], type: "application/octet-stream"
        ) { call in
            let values = call.values
            return ReadDocument(
                DocumentReference(
                    product: values.need("product"), document: values.need("document"), version: values.need("version"),
                    language: values.need("language")))
        } as: { answer, _ in
            // Whatever somebody stored is a file to save, never a page of this server.
            Reply(headers: [.contentType: "application/octet-stream", .contentDisposition: "attachment"], body: answer.bytes)
        },
    ]
}

import HTTPTypes
import Registry
import Reports

/// The download of evidence binders, on the pages of products and cases. It is asked for by a form: making one goes into the audit chain.
enum BinderDeeds {
    static let all: [Deed] = [
        deed("/products/{product}/binder", "binderOfProduct", of: ProductPages.product) { .product($0.name("product")) },
        deed("/cases/{case}/binder", "binderOfCase", of: CasePages.page) { .psirtCase($0.name("case")) },
    ]

    private static func deed(
        _ path: String, _ name: String, of screen: Screen, _ subject: @escaping @Sendable (PageCall) -> BinderSubject
    ) -> Deed {
        .steps(path, name, of: screen, leadingTo: NoteBinder.self) { call in
            let about = subject(call)
            let target = call.desk.spool.freshPath()
            try await EvidenceBinder.write(
                about, to: target, from: call.desk.registry, as: try call.principal, maker: "mimamori \(call.desk.configuration.version)")
            let file = about.name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
            var reply = Reply(
                headers: [
                    .contentType: "application/zip", .contentDisposition: "attachment; filename=\"binder-\(file).zip\"", .cacheControl: "no-store",
                ])
            reply.file = try SentFile(takingAway: target)
            return .file(reply)
        }
    }
}

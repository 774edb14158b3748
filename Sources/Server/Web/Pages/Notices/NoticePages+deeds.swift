import Diagnostics
import Documents
import HTTPTypes
import Lifecycle
import Registry
import Reports

extension NoticePages {
    static let deeds: [Deed] = [
        .does("/notices/new", "draftNotice", of: new, .added) { call in
            let given = call.given
            guard let subject = NoticeSubject(key: given.need("subject")) else {
                throw NoticeError.unknownSubject(given.need("subject"), known: TemplateKey.allCases.map(\.rawValue))
            }
            return DraftNotice(given.need("product"), subject, to: try audience(given), withTrade: given.has("withTrade"))
        } then: { notice, _ in
            Places.notice(notice.number)
        },
        deed("edit") { call, number in
            guard let language = Language(rawValue: call.given.need("language")) else {
                throw ServerError.invalid([RequestProblem("language", ja: "選択肢にない値です。", en: "is none of the choices.")])
            }
            return EditNotice(number, language, title: call.given.need("title"), body: call.given.need("body"))
        },
        deed("approve", .signed) { call, number in
            ApproveNotice(number, comment: call.given.text("comment"), proof: try await call.proof())
        },
        deed("reject", .signed) { call, number in
            ApproveNotice(number, .rejected, comment: call.given.text("comment"), proof: try await call.proof())
        },
        deed("cancel", .cancelled) { _, number in CancelNotice(number) },
        deed("receipt") { call, number in
            RecordReceipt(
                number, call.given.need("institution"), try call.given.needWord("state"), by: call.given.text("by"), on: call.given.text("on"),
                evidence: call.given.text("evidence"))
        },
        deed("remind") { call, number in RemindNotice(number, afterDays: try call.given.wholeNumber("afterDays") ?? 14) },
        deed("unlink", .ended) { call, number in RevokeLetterLinks(number, to: call.given.need("institution")) },
        .steps("/notices/{notice}/link", "notice link", of: page, leadingTo: IssueLetterLink.self) { call in
            let secret = SecretToken.random(prefix: "mml_")
            _ = try await call.perform(
                IssueLetterLink(
                    secret, call.name("notice"), to: call.given.need("institution"), days: try call.given.wholeNumber("days") ?? 60))
            return .show(secret: LetterLinkPages.prefix + secret.text)
        },
        .reads("/notices/{notice}/print", "notice print", of: page) {
            LettersOf($0.name("notice"), onlyByHand: false)
        } as: { letters, call in
            let wanted = try call.given.wholeNumber("receipt") ?? 0
            guard let letter = letters.first(where: { $0.receipt == wanted }) else { throw RegistryError.notFound(.noticeReceipt, "#\(wanted)") }
            let rendered = try NoticeLetterDocument.document(letter).rendered(as: .pdf)
            let name = "\(letter.number)-\(letter.receipt).\(rendered.fileExtension)"
            return Reply(
                headers: [
                    .contentType: rendered.mediaType, .contentDisposition: "attachment; filename=\"\(name)\"", .cacheControl: "no-store",
                ], body: rendered.bytes)
        },
    ]

    private static func deed<Case: UseCase>(
        _ name: String, _ notice: Notice = .saved, _ useCase: @escaping @Sendable (PageCall, String) async throws -> Case
    ) -> Deed {
        .does("/notices/{notice}/" + name, "notice " + name, of: page, notice) { call in
            try await useCase(call, call.name("notice"))
        } then: { _, call in
            Places.notice(call.name("notice"))
        }
    }

    private static func audience(_ given: FormValues) throws -> NoticeAudience {
        switch given.text("audience") {
        case "all": return .all
        case "some":
            let codes = (given.text("institutions") ?? "").split { $0 == "," || $0 == "、" || $0.isWhitespace }.map(String.init)
            guard !codes.isEmpty else {
                throw ServerError.invalid([RequestProblem("institutions", ja: "医療機関コードを書いてください。", en: "name the institutions by code.")])
            }
            return .institutions(Set(codes))
        default: return .due
        }
    }
}

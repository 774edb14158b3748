import Diagnostics
import Duties
import PSIRT
import Registry

extension TriageEntry {
    /// A finding as the API shows it.
    static let shape = Shape<TriageEntry>(
        "TriageEntry",
        [
            .number("id") { $0.id }, .text("product") { $0.release.product }, .text("version") { $0.release.version }, .word("state") { $0.state },
            .word("status") { $0.standing }, .flag("toConfirm") { $0.isToConfirm }, .optional("rule") { $0.rule },
            .text("component") { $0.component },
            .text("componentVersion") { $0.version }, .text("vulnerability") { $0.vulnerability }, .text("severity") { $0.severity },
            .tenths("score") { $0.score }, .flag("exploited") { $0.isExploited }, .text("foundAt") { $0.foundAt },
            .optional("reviewBy") { $0.reviewBy },
        ])
}

extension ListCases.Entry {
    /// A case in a list.
    static let shape = Shape<ListCases.Entry>(
        "CaseEntry",
        [
            .text("number") { $0.subject.number }, .word("kind") { $0.subject.caseKind }, .word("origin") { $0.subject.origin },
            .word("step") { $0.subject.step }, .text("title") { $0.subject.title }, .text("label") { $0.subject.tlp.rawValue },
            .flag("exercise") { $0.subject.isExercise }, .optional("owner") { $0.owner }, .texts("products") { $0.products },
            .number("openTasks") { $0.openTasks }, .text("receivedAt") { $0.subject.receivedAt },
        ])
}

extension ShowCase.Answer {
    /// A case, whole as far as the person may know it.
    static let shape = Shape<ShowCase.Answer>(
        "Case",
        [
            .text("number") { $0.subject.number }, .word("kind") { $0.subject.caseKind }, .word("origin") { $0.subject.origin },
            .word("step") { $0.subject.step }, .text("title") { $0.subject.title }, .text("description") { $0.subject.description },
            .optional("reporter") { $0.subject.reporter }, .text("label") { $0.subject.tlp.rawValue },
            .optional("embargoUntil") { $0.subject.embargo.map { "\($0.until)" } }, .flag("exercise") { $0.subject.isExercise },
            .optional("owner") { $0.owner }, .texts("participants") { $0.participants }, .text("receivedAt") { $0.subject.receivedAt },
            .optional("awareAt") { $0.subject.awareAt }, .optional("acknowledgedAt") { $0.subject.acknowledgedAt },
            .optional("closedAt") { $0.subject.closedAt }, .texts("about") { $0.about.map { "\($0.kind.rawValue) \($0.label)" } },
            .texts("openTasks") { $0.tasks.filter { $0.doneAt == nil }.map(\.title) }, .texts("following") { $0.following.map(\.rawValue) },
        ])
}

extension ListDuties.Entry {
    /// A duty of a case with its dates.
    static let shape = Shape<ListDuties.Entry>(
        "Duty",
        [
            .text("case") { $0.subject.number }, .text("rule") { $0.duty.rule.id }, .text("titleJa") { $0.duty.rule.title.japanese },
            .text("titleEn") { $0.duty.rule.title.english }, .text("verdict") { $0.duty.verdict.rawValue },
            .optional("state") { $0.duty.clock?.state.rawValue }, .optional("safeDue") { $0.duty.clock?.dates?.safe.text },
            .optional("legalDue") { $0.duty.clock?.dates?.legal.text }, .text("source") { $0.duty.rule.citation }, .optional("owner") { $0.owner },
        ])
}

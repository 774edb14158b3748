import Diagnostics
import Duties
import Lifecycle
import Registry

/// How a product's life cycle stands, in one answer.
struct LifecycleView: Sendable {
    let life: ProductLifecycle

    static let shape = Shape<LifecycleView>(
        "Lifecycle",
        [
            .text("product") { $0.life.product.code }, .text("today") { "\($0.life.today)" }, .word("stage") { $0.life.stage.stage },
            .optional("since") { $0.life.stage.since.map { "\($0)" } }, .optional("until") { $0.life.stage.until.map { "\($0)" } },
            .optional("release") { $0.life.dates.day(of: .release).map { "\($0)" } },
            .optional("eol") { $0.life.dates.day(of: .eol).map { "\($0)" } },
            .optional("eos") { $0.life.dates.day(of: .eos).map { "\($0)" } }, .optionalNumber("plan") { $0.life.planNumber },
            .optionalWord("answer") { $0.life.report?.answer }, .number("endsEarlier") { $0.life.report?.collisions.count ?? 0 },
            .number("notSettled") { $0.life.report?.open.count ?? 0 },
            .optional("firstToEnd") { view in view.life.report?.first.map { view.life.resource($0.resource).id } },
            .optional("firstEnd") { $0.life.report?.first.map { "\($0.end)" } },
        ])
}

/// A version of a plan with the names of its people.
struct PlanView: Sendable {
    let plan: KeptPlan
    let version: PlanVersion?

    static let shape = Shape<PlanView>(
        "Plan",
        [
            .number("number") { $0.plan.number }, .word("state") { $0.plan.state }, .optional("release") { $0.plan.releaseOn },
            .text("eol") { $0.plan.eolOn }, .text("eos") { $0.plan.eosOn }, .text("reason") { $0.plan.reason },
            .optional("author") { $0.version?.author }, .text("madeAt") { $0.plan.madeAt }, .optional("approver") { $0.version?.approval?.by },
            .optional("approvedAt") { $0.plan.approvedAt }, .list("inputs", input) { $0.version?.inputs ?? [] },
            .number("revision") { $0.plan.revision },
        ])

    private static let input = Shape<PlanInput>(
        "PlanInput",
        [
            .word("kind") { $0.kind }, .text("finding") { $0.finding }, .text("source") { $0.source }, .text("dated") { "\($0.dated)" },
            .word("confidence") { $0.confidence },
        ])
}

/// Something that a device relies on, where it ends, and where that is known from.
struct EndView: Sendable {
    let resource: LifecycleResource
    let end: ResolvedEnd
    let collision: Collision?
    let decision: CollisionDecision?

    static let shape = Shape<EndView>(
        "ResourceEnd",
        [
            .text("resource") { $0.resource.id }, .text("name") { $0.resource.name }, .word("kind") { $0.resource.kind },
            .optional("supplier") { $0.resource.supplier }, .optional("end") { $0.end.day.map { "\($0)" } },
            .optionalWord("meaning") { $0.end.meaning },
            .optionalWord("origin") { $0.end.origin }, .flag("isOverridden") { $0.end.isOverridden },
            .optional("reference") { view in view.end.statement.map { view.resource.statements[$0].reference } },
            .optional("stated") { $0.end.knownSince.map { "\($0)" } }, .word("confidence") { $0.end.confidence },
            .texts("questions") { $0.end.questions.map(\.rawValue) }, .flag("endsEarlier") { $0.collision != nil },
            .optionalNumber("daysShortOfEol") { $0.collision?.daysToEOL }, .optionalNumber("daysShortOfEos") { $0.collision?.daysToEOS },
            .flag("isTreated") { $0.collision?.isTreated ?? false }, .optionalWord("decision") { $0.decision?.option },
            .optional("decidedUntil") { $0.decision?.untilOn }, .optional("decidedBecause") { $0.decision?.reason },
        ])

    /// Everything that the product relies on, what ends first before the rest.
    static func all(_ life: ProductLifecycle) -> [EndView] {
        let collisions = Dictionary((life.report?.collisions ?? []).map { ($0.resource, $0) }) { first, _ in first }
        let decisions = Dictionary(life.decisions.map { ($0.resource, $0) }) { _, last in last }
        return life.reckoner.resources.indices
            .sorted { (life.end($0).day?.number ?? .max, life.resource($0).id) < (life.end($1).day?.number ?? .max, life.resource($1).id) }
            .map { place in
                let resource = life.resource(place)
                return EndView(resource: resource, end: life.end(place), collision: collisions[place], decision: decisions[resource.id])
            }
    }
}

extension PortfolioRow {
    /// A day of the calendar as the API shows it.
    static let shape = Shape<PortfolioRow>(
        "CalendarRow",
        [
            .text("day") { "\($0.day)" }, .text("product") { $0.product }, .text("key") { $0.key }, .text("textJa") { $0.wording.japanese },
            .text("textEn") { $0.wording.english }, .flag("isLate") { $0.isLate }, .number("planVersion") { $0.planVersion },
        ])
}

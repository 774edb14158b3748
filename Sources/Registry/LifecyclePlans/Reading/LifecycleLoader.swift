import Database
import Duties
import Lifecycle

/// Brings what the registry knows of a product's life cycle into the form of the engine.
struct LifecycleLoader {
    let reader: RegistryReader
    private let shared: Shared

    /// What is the same for all products: read once for all that one loader loads.
    private final class Shared {
        var resources: LifecycleResources?
    }

    init(_ reader: RegistryReader) {
        self.reader = reader
        shared = Shared()
    }

    /// - Parameter number: version of the plan to hold things against; nil for the one in force, else the newest.
    func load(_ product: Product, plan number: Int? = nil) throws -> ProductLifecycle {
        let today = try reader.today()
        let plans = try reader.list(KeptPlan.self, where: "product_id = ?", [.integer(product.id)], order: "number")
        let dates = try stage(product, plans)
        let shown = number.map { wanted in plans.first { $0.number == wanted } } ?? Self.shown(plans, dates)
        if let number, shown == nil {
            throw RegistryError.notFound(.lifecyclePlan, PlanReference(product: product.code, number: number).text)
        }
        let days = try shown.map { try $0.days() }
        let resources = try shared.resources ?? LifecycleResources(reader, today: today)
        shared.resources = resources
        let found = try resources.of(product)
        let reckoner = try CollisionReckoner(found.resources, today: today, events: found.events)
        let decisions = try CollisionDecision.standing(product.id, reader)
        let treated = Set(decisions.filter { $0.treats(until: days.map { "\($0.eos)" } ?? "") }.compactMap { reckoner.place(of: $0.resource) })
        let report = days.map { reckoner.report($0, uses: Array(found.resources.indices), treated: treated) }
        let notices = try NoticeFactsLoader(reader).load(product, dates, plans, ends: Self.ends(report, reckoner, found.releases))
        let board = NoticeBoard(notices)
        let facts = GateFacts(
            notices: notices, board: board, collisions: report, onHand: try PackageContents.onHand(product, reader),
            evidence: try reader.list(KeptEvidence.self, where: "product_id = ?", [.integer(product.id)]).map { try $0.engine(in: reader) })
        return ProductLifecycle(
            product: product, today: today, plans: plans, dates: dates, days: days, planNumber: shown?.number, reckoner: reckoner, treated: treated,
            releases: found.releases, decisions: decisions, report: report, notices: notices, board: board,
            gates: [.support, .limitedSupport, .endOfSupport].map { EntryGate(to: $0, facts) })
    }

    /// The dates of a product.
    func stage(_ product: Product, _ plans: [KeptPlan]? = nil) throws -> StageFacts {
        let plans = try plans ?? reader.list(KeptPlan.self, where: "product_id = ?", [.integer(product.id)], order: "number")
        let records = try reader.list(KeptMilestone.self, where: "product_id = ?", [.integer(product.id)])
        return try StageFacts(
            product: product.code, plans: try PlanHistory(try plans.map { try $0.engine(in: reader) }, at: product.code),
            records: try records.map { try $0.engine(in: reader) }, today: try reader.today())
    }

    private static func shown(_ plans: [KeptPlan], _ dates: StageFacts) -> KeptPlan? {
        guard let force = dates.plans.inForce(on: dates.today) else { return plans.last { $0.state != .rejected } }
        return plans.first { $0.number == force.number }
    }

    /// What customers are to hear of: each part that ends before the device and whose day a source gives.
    private static func ends(_ report: CollisionReport?, _ reckoner: CollisionReckoner, _ releases: [String: Set<String>]) -> [ComponentEnd] {
        guard let report else { return [] }
        return report.collisions.compactMap { collision in
            let resource = reckoner.resources[collision.resource]
            guard [.operatingSystem, .component, .service, .hardwarePart].contains(resource.kind) else { return nil }
            guard let known = reckoner.ends[collision.resource].knownSince else { return nil }
            return ComponentEnd(
                resource: resource.id, name: resource.name, day: collision.end, knownSince: known, releases: releases[resource.id] ?? [])
        }
    }
}

extension KeptPlan {
    /// Its days as the engine takes them.
    func days() throws -> PlanDays {
        try PlanDays(
            release: try releaseOn.map { try LifecycleText.day($0) }, eol: try LifecycleText.day(eolOn), eos: try LifecycleText.day(eosOn), at: label)
    }

    /// As the engine takes it.
    func engine(in reader: RegistryReader) throws -> PlanVersion {
        var approval: PlanApproval?
        if state == .approved, let approver, let approvedAt {
            approval = PlanApproval(by: try reader.get(Person.self, approver).handle, at: try LifecycleText.moment(approvedAt))
        }
        return try PlanVersion(
            number: number, days: try days(), reason: reason, author: try reader.get(Person.self, author).handle,
            made: try LifecycleText.moment(madeAt), approval: approval,
            inputs: try inputs(in: reader).map {
                try PlanInput(
                    $0.inputKind, finding: $0.finding, source: $0.source, dated: try LifecycleText.day($0.dated), confidence: $0.confidence)
            }, at: label)
    }
}

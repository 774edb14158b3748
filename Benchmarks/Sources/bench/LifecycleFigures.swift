import Duties
import Lifecycle

/// How long re-planning a portfolio takes: the ends of everything drawn anew, and every product held against them.
struct LifecycleFigures {
    let products: Int
    let components: Int

    func run() throws {
        let today = CalendarDay(2026, 11, 27)
        // Products share most of what they use, as products of one maker do: ten portfolios' worth of components in all.
        let resources = Self.resources(components * 10, today)
        let uses = (0..<products).map { product in (0..<components).map { ($0 * 10 + product &* 7919 + $0 &* product) % resources.count } }
        let plans = try (0..<products).map {
            try PlanDays(
                release: CalendarDay(2026, 1, 1), eol: CalendarDay(2033, 1, 1).adding(days: $0 % 700),
                eos: CalendarDay(2036, 1, 1).adding(days: $0 % 700))
        }
        var collisions = 0
        let replan = {
            collisions = 0
            let reckoner = try CollisionReckoner(resources, today: today)
            for (days, uses) in zip(plans, uses) { collisions += reckoner.report(days, uses: uses).collisions.count }
        }
        let cpu = try Measure.bestCPU(of: 3, replan)
        let wall = try Measure.best(of: 3, replan)
        print("| re-planning | products | components each | resources | collisions | wall s | CPU s |")
        print("|---|---|---|---|---|---|---|")
        print("| ends and collisions | \(products) | \(components) | \(resources.count) | \(collisions) | \(Self.text(wall)) | \(Self.text(cpu)) |")
    }

    private static func resources(_ count: Int, _ today: CalendarDay) -> [LifecycleResource] {
        (0..<count).map { number in
            let vendor = EndStatement(
                .vendor, .securitySupport, .day(today.adding(days: number &* 31 % 5000)), stated: today.adding(days: -30), reference: "vendor")
            let other = EndStatement(
                .endOfLifeDate, .securitySupport, .day(today.adding(days: number &* 37 % 5000)), stated: today.adding(days: -10), reference: "list")
            let statements = number % 5 == 0 ? [] : number % 3 == 0 ? [vendor, other] : [vendor]
            return LifecycleResource(id: "component:\(number)", name: "part \(number)", kind: .component, statements: statements)
        }
    }

    private static func text(_ seconds: Double) -> String { "\((seconds * 1000).rounded() / 1000)" }
}

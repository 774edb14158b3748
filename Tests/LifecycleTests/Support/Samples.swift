import Diagnostics
import Duties
import Testing

@testable import Lifecycle

func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { fatalError("no day: \(text)") }
    return day
}

func noon(_ text: String) -> Instant { Zone.tokyo.start(of: day(text)).adding(seconds: 12 * 3600) }

/// Code of what a piece of work throws; nil if it throws nothing. Both wordings must say something.
func refusal(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch let error as LifecycleError {
        #expect(!error.wording.japanese.isEmpty && !error.wording.english.isEmpty)
        return error.code
    } catch {
        Issue.record("another error: \(error)")
        return nil
    }
}

/// A sample maker's product: ten years from release to EOL on an OS that ends earlier.
enum Sample {
    static func days(eol: String = "2036-04-01", eos: String = "2039-03-31") throws -> PlanDays {
        try PlanDays(release: day("2026-04-01"), eol: day(eol), eos: day(eos))
    }

    static func version(_ number: Int, _ days: PlanDays, approved: String?, inputs: [PlanInput] = []) throws -> PlanVersion {
        let made = approved ?? "2025-01-0\(number)"
        return try PlanVersion(
            number: number, days: days, reason: "reason \(number)", author: "Sato", made: noon(made),
            approval: approved.map { PlanApproval(by: "Suzuki", at: noon($0).adding(seconds: 60)) }, inputs: inputs)
    }

    /// EOS moved from 2039 to 2038 by the second version.
    static func plans() throws -> PlanHistory {
        try PlanHistory([version(1, days(), approved: "2026-01-10"), version(2, days(eos: "2038-03-31"), approved: "2030-06-01")])
    }

    static func stage(_ plans: PlanHistory? = nil, today: String, isReleased: Bool = true) throws -> StageFacts {
        let release = try MilestoneRecord(.release, on: day("2026-04-01"), by: "Tanaka", evidence: "DOC-1")
        return try StageFacts(product: "P-1", plans: plans ?? self.plans(), records: isReleased ? [release] : [], today: day(today))
    }

    static let resources: [LifecycleResource] = [
        LifecycleResource(
            id: "os", name: "Linux 6.12", kind: .operatingSystem, supplier: "kernel",
            statements: [EndStatement(.vendor, .securitySupport, .day(day("2034-12-31")), stated: day("2025-05-01"), reference: "vendor page")]),
        LifecycleResource(
            id: "compiler", name: "Compiler 9", kind: .tool,
            statements: [EndStatement(.contract, .agreement, .day(day("2037-06-30")), stated: day("2025-05-01"), reference: "contract 7")]),
        LifecycleResource(
            id: "board", name: "Board B", kind: .hardwarePart,
            statements: [EndStatement(.vendor, .supply, .day(day("2040-01-01")), stated: day("2025-05-01"), reference: "letter 3")]),
        LifecycleResource(id: "lib", name: "libx 1", kind: .component),
    ]
}

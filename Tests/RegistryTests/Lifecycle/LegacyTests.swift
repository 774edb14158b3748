import Database
import Lifecycle
import TestDatabases
import Testing

@testable import Registry

/// Legacy is a dated judgement about a configuration (R-116 to R-119).
@Suite struct LegacyTests {
    private let author = LifeDesk.author

    private func readings(_ registry: Registry) async throws -> [String] {
        try await registry.ask(LegacyStatus("PUMP-100"), as: author).readings.map {
            "\($0.configuration.device) \($0.configuration.controls.sorted().joined(separator: "+")): \($0.verdict?.rawValue ?? "?")"
                + ($0.needsJudgement ? " to judge" : "")
        }
    }

    @Test(arguments: TestDatabase.present) func aControlLiftsItAndACriticalVulnerabilityForcesIt(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, desk in
            #expect(try await readings(registry) == ["1.0 : ? to judge", "2.0 : ? to judge"])
            try await registry.perform(JudgeLegacy("PUMP-100", "1.0", .legacy, because: "TLS 1.0のみ"), as: author)
            try await registry.perform(PutControl("PUMP-100", "FW", name: "施設側ファイアウォール", type: .firewall), as: author)
            func judgeWithControl() async throws {
                try await registry.perform(
                    JudgeLegacy("PUMP-100", "1.0", controls: ["FW"], .notLegacy, because: "分離で対応", extendsUntil: "2028-03-31"), as: author)
            }
            // The control must stand in a customer document first (R-042).
            let error = await #expect(throws: LifecycleError.self) { try await judgeWithControl() }
            #expect(error?.code == "LIFE-013")
            _ = try await desk.document("SEC-1", version: "1", text: "設定")
            let document = DocumentReference(product: "PUMP-100", document: "SEC-1", version: "1", language: "ja")
            try await registry.perform(
                PutControl("PUMP-100", "FW", name: "施設側ファイアウォール", type: .firewall, document: document), as: author)
            try await judgeWithControl()
            #expect(try await readings(registry) == ["1.0 : legacy", "1.0 FW: not_legacy", "2.0 : ? to judge"])
            desk.clock.now = "2026-12-01T00:00:00Z"
            try await registry.perform(RecordCritical("PUMP-100", "1.0", "CVE-2026-0001", since: "2026-12-01", because: "認証なしで投与量を変更"), as: author)
            #expect(try await readings(registry).prefix(2) == ["1.0 : legacy to judge", "1.0 FW: legacy to judge"])
            try await registry.perform(RecordCritical("PUMP-100", "1.0", "CVE-2026-0001", fixed: "2026-12-01", because: "修正版"), as: author)
            #expect(try await readings(registry).prefix(2) == ["1.0 : legacy", "1.0 FW: not_legacy"])
        }
    }

    @Test(arguments: TestDatabase.present) func whatCannotBeJudgedIsRefused(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            for device in ["9.9", "#999", "#x"] {
                await #expect(throws: RegistryError.self, "\(device)") {
                    try await registry.perform(JudgeLegacy("PUMP-100", device, .legacy, because: "x"), as: author)
                }
            }
            for (controls, verdict, why, review, extends, code) in [
                (["NO"], LegacyVerdict.legacy, "x", nil, nil, "LIFE-011"), ([], .legacy, " ", nil, nil, "LIFE-006"),
                ([], .legacy, "x", "2020-01-01", nil, "LIFE-010"), ([], .notLegacy, "x", nil, "2030-01-01", "LIFE-012"),
                ([], .legacy, "x", nil, "2030-01-01", "LIFE-005"), ([], .legacy, "x", "2030-02-30", nil, "LIFE-003"),
            ] as [(Set<String>, LegacyVerdict, String, String?, String?, String)] {
                let error = await #expect(throws: LifecycleError.self, "\(code)") {
                    try await registry.perform(
                        JudgeLegacy("PUMP-100", "1.0", controls: controls, verdict, because: why, review: review, extendsUntil: extends), as: author)
                }
                #expect(error?.code == code)
            }
        }
    }

    /// Devices marketed by 31 March 2024 stay in the sweep until somebody shows that they do not belong to it (R-120 to R-122).
    @Test(arguments: TestDatabase.present) func theSweepOfOldDevices(_ driver: TestDatabase) async throws {
        try await LifeDesk.with(driver) { registry, _ in
            try await InstalledDesk.device("SN-8", at: "H-001", registry) { $0.soldOn = "2024-03-31" }
            try await InstalledDesk.device("SN-9", at: "H-001", registry)
            try await InstalledDesk.device("SN-10", at: "H-001", registry) { ($0.soldOn, $0.endedOn) = ("2020-01-01", "2025-01-01") }
            let sweep = try await registry.ask(LegacyStatus("PUMP-100"), as: author).sweep
            #expect(sweep.map { "\($0.device.marketed.map { "\($0)" } ?? "?") \($0.information.rawValue)" } == ["2024-03-31 support", "? support"])
            #expect(sweep.allSatisfy { $0.isUncertain })
        }
    }
}

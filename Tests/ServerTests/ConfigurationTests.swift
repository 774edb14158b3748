import Diagnostics
import Foundation
import Testing

@testable import Server

/// Settings from a file, the environment and the command line.
@Suite struct ConfigurationTests {
    private func with(_ text: String, _ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "mimamori-\(UUID().uuidString).toml").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test func theLaterSourceCounts() throws {
        try with(
            "data = \"a\"\naddress = \"127.0.0.1:1\"\nmax-body-bytes = 4096\nbehind-proxy = true\ntrusted-proxies = [\"10.0.0.1\", \"10.0.0.2\"]\n"
        ) {
            var reader = ConfigurationReader()
            try reader.take(file: $0)
            reader.take(environment: ["MIMAMORI_DATA": "b", "MIMAMORI_ADDRESS": "127.0.0.1:2", "PATH": "x"])
            reader.take("address", "[::1]:3", from: .commandLine)
            let configuration = try reader.finish()
            #expect(configuration.data == "b")
            #expect(configuration.host == "::1" && configuration.port == 3)
            #expect(configuration.bodyLimit == 4096 && configuration.isBehindProxy)
            #expect(configuration.trustedProxies == ["10.0.0.1", "10.0.0.2"])
            let origins = Dictionary(uniqueKeysWithValues: reader.settings.map { ($0.key.name, $0.origin) })
            #expect(origins["data"] == .environment && origins["address"] == .commandLine && origins["max-body-bytes"] == .file)
            #expect(origins["log-level"] == .preset)
        }
    }

    @Test(arguments: [
        ("data = \"d\"\nadress = \"127.0.0.1:1\"", "adress"), ("data = \"d\"\naddress = \"8080\"", "address"),
        ("data = \"d\"\naddress = \"127.0.0.1:70000\"", "address"), ("data = \"d\"\naddress = \"0.0.0.0:8080\"", "address"),
        ("data = \"d\"\ntls-cert = \"/none.pem\"", "tls-key"), ("data = \"d\"\ntls-cert = \"/none.pem\"", "tls-cert"),
        ("data = \"d\"\nlog-level = \"loud\"", "log-level"), ("data = \"d\"\nnightly-at = \"25:00\"", "nightly-at"),
        ("data = \"d\"\nidle-seconds = 0", "idle-seconds"), ("data = \"d\"\nbehind-proxy = \"perhaps\"", "behind-proxy"),
        ("data = \"d\"\ndatabase = \"mysql://x\"", "database"), ("data = \"d\"\nmetrics-token = \"short\"", "metrics-token"),
        ("data = \"d\"\n[server]\nport = 1", "server"), ("address = \"127.0.0.1:1\"", "data"),
    ]) func problemsNameTheirSetting(_ text: String, _ setting: String) throws {
        try with(text) { file in
            var reader = ConfigurationReader()
            try reader.take(file: file)
            let error = #expect(throws: ServerError.self) { try reader.finish() }
            guard case .configuration(let problems)? = error else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(problems.contains { $0.setting == setting }, "\(problems)")
        }
    }

    @Test func noSecretIsShown() throws {
        var reader = ConfigurationReader()
        reader.take("metrics-token", "0123456789abcdef", from: .environment)
        reader.take("database", "postgres://mima:hunter2@db/mima", from: .environment)
        let shown = reader.settings.compactMap(\.value).joined(separator: " ")
        #expect(!shown.contains("0123456789abcdef") && !shown.contains("hunter2"))
        #expect(shown.contains("postgres://mima@db/mima"))
    }

    @Test func codesAreUniqueAndBothLanguagesSpeak() {
        let errors: [ServerError] = [
            .configuration([]), .tls("x"), .cannotListen("x"), .signInNeeded, .wrongSignIn, .signInLocked(minutes: 1), .secondFactorNeeded,
            .wrongCode,
            .unreadableFactor, .forged, .noSuchPlace, .wrongMethod, .tooLarge(limit: 1), .tooSlow, .wrongMediaType(wanted: "x"), .notAcceptable,
            .badJSON(Wording(ja: "", en: "")), .invalid([]), .tooMany(seconds: 1), .preconditionNeeded, .preconditionFailed, .keyReused, .keyOpen,
            .unavailable, .diskFull, .fault(request: "x"), .alreadySetUp, .wrongSetupToken, .folder("x", message: "x"), .uploadGone,
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        for error in errors where error != .invalid([]) { #expect(!error.wording.japanese.isEmpty && !error.wording.english.isEmpty) }
    }
}

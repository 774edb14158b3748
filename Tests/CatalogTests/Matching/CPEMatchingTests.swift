import CPE
import Testing

@testable import Catalog

/// Applicability statements, from the outside (NISTIR 7698; NVD's configurations).
struct CPEMatchingTests {
    private let product = "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"

    private func scan(_ statement: String, _ components: InventoryComponent..., complete: Bool = false) throws -> ScanResult {
        try Matcher(Workbench().catalog(Feed.nvd("CVE-1", statement))).scan(Inventory(components: components, isComplete: complete))
    }

    private func pv(_ version: String) throws -> InventoryComponent { try Scanning.component("p", cpe: "cpe:2.3:a:v:p:\(version):*:*:*:*:*:*:*") }

    @Test(arguments: [
        (#""versionStartIncluding":"1.0","versionEndExcluding":"2.0""#, "1.0", true),
        (#""versionStartIncluding":"1.0","versionEndExcluding":"2.0""#, "2.0", false),
        (#""versionStartExcluding":"1.0","versionEndIncluding":"2.0""#, "1.0", false),
        (#""versionStartExcluding":"1.0","versionEndIncluding":"2.0""#, "2.0", true),
        (#""versionEndExcluding":"1.0.2k""#, "1.0.2j", true), (#""versionEndExcluding":"1.0.2k""#, "1.0.2k", false),
        (#""versionEndExcluding":"1.10""#, "1.9", true),
        (#""versionEndIncluding":"3.0.6""#, "3.0.6", true),
    ])
    func bounds(_ bounds: String, _ version: String, _ isAffected: Bool) throws {
        let result = try scan(Feed.anyOf(Feed.criterion(product, bounds: bounds)), pv(version))
        #expect(result.findings.count == (isAffected ? 1 : 0))
        #expect(result.undecided.isEmpty)
    }

    /// What speaks of several versions is in no bounds and out of none.
    @Test(arguments: ["2.x", "2.1 - 2.9", "2.*", "2.1 and earlier"]) func severalVersionsAreNoVersion(version: String) throws {
        for criterion in [
            Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", bounds: #""versionStartIncluding":"2.0","versionEndExcluding":"2.4""#),
            Feed.criterion("cpe:2.3:a:v:p:2.3:*:*:*:*:*:*:*"),
        ] {
            let result = try scan(Feed.anyOf(criterion), Scanning.component("p", version, cpe: "cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"))
            #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.notComparable(version: version, scheme: "generic")])
        }
        #expect(
            try scan(Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"9""#)), pv("2.x")).findings.isEmpty)
    }

    @Test func anExactVersion() throws {
        let statement = Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:1.4:*:*:*:*:*:*:*"))
        #expect(try scan(statement, pv("1.4")).findings.first?.confidence == .medium)
        #expect(try scan(statement, pv("1.4.1")).findings.isEmpty)
    }

    @Test func allVersionsIsAWeakStatement() throws {
        #expect(try scan(Feed.anyOf(Feed.criterion(product)), pv("7")).findings.first?.confidence == .low)
    }

    @Test func aProductWithoutVersionSaysNothingAboutVersions() throws {
        #expect(try scan(Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:-:*:*:*:*:*:*:*")), pv("7")).findings.isEmpty)
    }

    /// `-` is `-`, and no version that is known (NISTIR 7696, table 6-2); of a component without a version it is not known. A device is entered
    /// with `-` in NVD's dictionary, so that a version of one is a question.
    @Test(arguments: [
        ("a", "-", nil, 1, 0), ("a", "-", "rev B", 1, 0), ("a", "*", nil, 0, 1), ("a", "*", "1.0", 0, 0), ("a", "1.0", "1.0", 0, 0),
        ("o", "-", nil, 1, 0), ("o", "1.2", "1.2", 0, 0),
        ("h", "-", nil, 1, 0), ("h", "*", nil, 0, 1), ("h", "*", "rev B", 0, 1), ("h", "2", nil, 0, 1),
    ])
    func aVulnerableProductWithoutVersion(part: String, own: String, version: String?, findings: Int, undecided: Int) throws {
        for software in ["*", "node.js"] {
            let statement = Feed.anyOf(Feed.criterion("cpe:2.3:\(part):v:p:-:*:*:*:*:\(software):*:*"))
            let result = try scan(statement, Scanning.component("p", version, cpe: "cpe:2.3:\(part):v:p:\(own):*:*:*:*:*:*:*"))
            #expect(result.findings.map(\.confidence) == Array(repeating: .low, count: findings), "\(software)")
            #expect(result.undecided.count == undecided, "\(software)")
        }
    }

    /// What a criterion says beside the version makes no difference to how versions are held against each other.
    @Test(arguments: [
        ("1.4", "*", nil, 0, 1), ("1.4", "*", "1.4", 1, 0), ("1.4", "*", "1.4.0", 1, 0), ("1.4", "*", "1.5", 0, 0), ("1.4", "1.4", nil, 1, 0),
        ("1.4", "1.5", nil, 0, 0), ("1.*", "*", "1.5", 1, 0), ("1.*", "*", "2.5", 0, 0), ("1.*", "*", nil, 0, 1),
    ])
    func aVersionBesideTargetSoftware(stated: String, own: String, version: String?, findings: Int, undecided: Int) throws {
        let statement = Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:\(stated):*:*:*:*:node.js:*:*"))
        let result = try scan(statement, Scanning.component("p", version, cpe: "cpe:2.3:a:v:p:\(own):*:*:*:*:*:*:*"))
        #expect(result.findings.count == findings && result.undecided.count == undecided)
    }

    @Test func otherVendorsAndProductsAreOthers() throws {
        let statement = Feed.anyOf(Feed.criterion("cpe:2.3:a:other:p:*:*:*:*:*:*:*:*"), Feed.criterion("cpe:2.3:a:v:p_q:*:*:*:*:*:*:*:*"))
        #expect(try scan(statement, pv("1")).findings.isEmpty)
    }

    @Test func targetSoftwareMustAgree() throws {
        let statement = Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:node.js:*:*", bounds: #""versionEndExcluding":"2.0""#))
        #expect(try scan(statement, Scanning.component("p", cpe: "cpe:2.3:a:v:p:1.0:*:*:*:*:node.js:*:*")).findings.count == 1)
        #expect(try scan(statement, Scanning.component("p", cpe: "cpe:2.3:a:v:p:1.0:*:*:*:*:python:*:*")).findings.isEmpty)
    }

    @Test func withoutAVersionItIsUndecided() throws {
        let statement = Feed.anyOf(Feed.criterion(product, bounds: #""versionEndExcluding":"2.0""#))
        let result = try scan(statement, Scanning.component("p", cpe: product))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.noVersion])
        // The SBOM's own version field counts where the CPE is silent.
        #expect(try scan(statement, Scanning.component("p", "1.0", cpe: product)).findings.count == 1)
    }

    @Test func aBroadNameIsNotLookedUp() throws {
        let result = try scan(Feed.anyOf(Feed.criterion(product)), Scanning.component("x", cpe: "cpe:2.3:a:v:*:1:*:*:*:*:*:*:*"))
        #expect(result.findings.isEmpty)
        #expect(result.notLookedUp.map(\.reasons) == [[.tooBroad("cpe:2.3:a:v:*:1:*:*:*:*:*:*:*")]])
    }
}

/// "Running on": a vulnerable product and the platform it must be on.
struct CPEPlatformTests {
    /// A device's own name says nothing of the modules in it, whose firmware runs on their hardware: only a complete SBOM says what is not there.
    @Test(arguments: [
        ["cpe:2.3:h:mymaker:pump:-:*:*:*:*:*:*:*"], [], ["cpe:2.3:h:mymaker:pump:-:*:*:*:*:*:*:*", "cpe:2.3:h:intel:core_i5:-:*:*:*:*:*:*:*"],
    ])
    func firmwareOfAModuleIsAsked(hardware: [String]) throws {
        let statement =
            #"{"operator":"AND","nodes":[{"operator":"OR","negate":false,"cpeMatch":["#
            + Feed.criterion("cpe:2.3:o:acme:box_firmware:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"3.0""#)
            + #"]},{"operator":"OR","negate":false,"cpeMatch":["#
            + Feed.criterion("cpe:2.3:h:acme:box:-:*:*:*:*:*:*:*", vulnerable: false) + "]}]}"
        let catalog = try Workbench().catalog(Feed.nvd("CVE-1", statement))
        let parts =
            try [Scanning.component("box_firmware", "2.0", cpe: "cpe:2.3:o:acme:box_firmware:2.0:*:*:*:*:*:*:*")]
            + hardware.map { try Scanning.component("h", cpe: $0) }
        let result = try Matcher(catalog).scan(Inventory(components: parts))
        #expect(result.findings.isEmpty && result.undecided.count == 1)
        #expect(try Matcher(catalog).scan(Inventory(components: parts, isComplete: true)).undecided.isEmpty)
        let module = try Scanning.component("box", cpe: "cpe:2.3:h:acme:box:-:*:*:*:*:*:*:*")
        #expect(try Matcher(catalog).scan(Inventory(components: parts + [module])).findings.count == 1)
    }

    private let statement =
        #"{"operator":"AND","nodes":[{"operator":"OR","negate":false,"cpeMatch":["#
        + Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"2.0""#)
        + #"]},{"operator":"OR","negate":false,"cpeMatch":["#
        + Feed.criterion("cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*", vulnerable: false) + ","
        + Feed.criterion(
            "cpe:2.3:o:acme:rtos:*:*:*:*:*:*:*:*", vulnerable: false, bounds: #""versionEndExcluding":"5""#) + "]}]}"

    private func scan(_ platforms: String..., complete: Bool = false) throws -> ScanResult {
        var components = [try Scanning.component("p", cpe: "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*")]
        for platform in platforms { components.append(try Scanning.component("os", cpe: platform)) }
        return try Matcher(Workbench().catalog(Feed.nvd("CVE-1", statement))).scan(Inventory(components: components, isComplete: complete))
    }

    @Test func present() throws {
        let result = try scan("cpe:2.3:o:acme:rtos:4.2:*:*:*:*:*:*:*")
        #expect(result.findings.map(\.component) == [0])
        #expect(result.undecided.isEmpty)
    }

    private func scan(on systems: OperatingSystem..., version: String = "1.0", platform: String? = nil, cpe: String? = nil) throws -> ScanResult {
        let text = platform.map { statement.replacing("cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*", with: $0) } ?? statement
        var components = [try Scanning.component("p", cpe: "cpe:2.3:a:v:p:\(version):*:*:*:*:*:*:*")]
        for system in systems {
            components.append(InventoryComponent(reference: system.name, name: system.name, version: system.release))
            components[components.count - 1].system = system
            if let cpe { components[components.count - 1].cpes = [try CPE(parsing: cpe)] }
        }
        return try Matcher(Workbench().catalog(Feed.nvd("CVE-1", text))).scan(Inventory(components: components, system: systems.first))
    }

    /// An SBOM of a whole system names its distribution, mostly without a CPE name.
    @Test(arguments: [
        (nil, 0, 0), ("cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*", 1, 0), ("cpe:2.3:o:linux:linux_kernel:5.1:*:*:*:*:*:*:*", 0, 1),
        ("cpe:2.3:o:debian:debian_linux:12.0:*:*:*:*:*:*:*", 1, 0), ("cpe:2.3:o:debian:debian_linux:11.0:*:*:*:*:*:*:*", 0, 1),
        ("cpe:2.3:o:microsoft:windows_10:1809:*:*:*:*:*:x64:*", 0, 0),
    ])
    func aDistributionIsASystem(_ platform: String?, _ findings: Int, _ undecided: Int) throws {
        let result = try scan(on: OperatingSystem(name: "debian", release: "12.4"), platform: platform)
        #expect(result.findings.count == findings && result.undecided.count == undecided)
    }

    @Test func ofSeveralSystemsNoneIsTheOne() throws {
        let result = try scan(on: OperatingSystem(name: "debian", release: "12"), OperatingSystem(name: "Windows 10", release: ""))
        #expect(result.findings.isEmpty && result.undecided.count == 1)
    }

    @Test func aPlatformWrittenWithoutVersionMeansEveryVersion() throws {
        let result = try scan("cpe:2.3:o:microsoft:windows:10:*:*:*:*:*:*:*")
        #expect(result.findings.map(\.component) == [0])
        #expect(result.undecided.isEmpty)
    }

    @Test func aPlatformWithAProcessorMeansEveryVersionToo() throws {
        let result = try scan(
            on: OperatingSystem(name: "Windows 10", release: ""), platform: "cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:x64:*",
            cpe: "cpe:2.3:o:microsoft:windows:10:*:*:*:*:*:*:*")
        #expect(result.findings.map(\.component) == [0])
    }

    @Test func withSeveralSystemsItIsNotKnownWhichOneItRunsOn() throws {
        let result = try scan("cpe:2.3:o:linux:linux_kernel:6.1:*:*:*:*:*:*:*", "cpe:2.3:o:vendor:rtos:2:*:*:*:*:*:*:*")
        #expect(result.findings.isEmpty)
        #expect(result.undecided.count == 1)
    }

    @Test func aMisspeltPlatformDoesNotHideTheFlaw() throws {
        let broken = statement.replacing("cpe:2.3:o:microsoft:windows:-:*:*:*:*:*:*:*", with: "not a name at all")
        let result = try Scanning.scan(
            Workbench().catalog(Feed.nvd("CVE-1", broken)), Scanning.component("p", cpe: "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*"))
        #expect(result.findings.count == 1)
    }

    @Test func absentBecauseAnotherSystemIsStated() throws {
        let result = try scan("cpe:2.3:o:linux:linux_kernel:6.1:*:*:*:*:*:*:*")
        #expect(result.findings.isEmpty)
        #expect(result.undecided.isEmpty)
    }

    @Test func absentBecauseItsVersionIsOther() throws {
        let result = try scan("cpe:2.3:o:acme:rtos:6.0:*:*:*:*:*:*:*")
        #expect(result.findings.isEmpty)
        #expect(result.undecided.isEmpty)
    }

    @Test func absentBecauseTheSBOMIsComplete() throws {
        let result = try scan(complete: true)
        #expect(result.findings.isEmpty)
        #expect(result.undecided.isEmpty)
    }

    @Test func unknownWhenTheSBOMIsSilent() throws {
        let result = try scan()
        #expect(result.findings.isEmpty)
        let undecided = try #require(result.undecided.first)
        guard case .condition(let words) = undecided.reason else {
            Issue.record("\(undecided.reason)")
            return
        }
        #expect(words.contains("microsoft:windows"))
        #expect(words.contains("acme:rtos < 5"))
    }

    @Test func thePlatformItselfIsNotAffected() throws {
        let result = try scan("cpe:2.3:o:acme:rtos:4.2:*:*:*:*:*:*:*")
        #expect(!result.findings.contains { $0.component == 1 })
    }

    @Test func negation() throws {
        let negated = statement.replacing(
            "\"operator\":\"OR\",\"negate\":false,\"cpeMatch\":[{\"vulnerable\":false",
            with: "\"operator\":\"OR\",\"negate\":true,\"cpeMatch\":[{\"vulnerable\":false")
        func scan(_ platform: String) throws -> ScanResult {
            try Scanning.scan(
                Workbench().catalog(Feed.nvd("CVE-1", negated)), Scanning.component("p", cpe: "cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*"),
                Scanning.component("os", cpe: platform))
        }
        #expect(try scan("cpe:2.3:o:acme:rtos:4.2:*:*:*:*:*:*:*").findings.isEmpty)
        #expect(try scan("cpe:2.3:o:linux:linux_kernel:6.1:*:*:*:*:*:*:*").findings.count == 1)
    }
}

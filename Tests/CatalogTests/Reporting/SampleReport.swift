import CPE
import CVSS
import Diagnostics
import Foundation
import PackageURL

@testable import Catalog

/// Scan reports made by hand.
struct SampleReport {
    /// Findings, questions and gaps of every kind.
    let full: ScanReport
    /// Nothing found, nothing asked, nothing left out; a product without name and version, from standard input.
    let empty: ScanReport

    init() throws {
        let catalog = try Workbench().catalog(Feed.osv("PYSEC-2024-1", "PyPI", "demo", "introduced:0 fixed:2.0"))
        func report(_ subject: ScanReport.Subject) throws -> ScanReport {
            try ScanReport(subject: subject, inventory: Inventory(components: []), catalog: catalog, time: "2026-01-02T03:04:05Z")
        }
        func digest(_ ids: [String], conflicts: [String] = []) throws -> VulnerabilityDigest {
            try VulnerabilityDigest(VulnerabilityGroup(number: 0, ids: ids, records: [], conflicts: conflicts), in: catalog)
        }
        let vulnerabilities = try SampleVulnerabilities(digest)
        let parts = try SampleComponents()
        var full = try report(
            ScanReport.Subject(file: "out/輸液 pump.cdx.json", format: "CycloneDX 1.6 JSON", name: "Infusion pump 輸液", version: "2.1", components: 14))
        full.lookedUp = 8
        full.findings = [
            item(parts.openssl, vulnerabilities.rated, .distro, .high, ["3.0.13-1~deb12u1"]),
            item(parts.openssl, vulnerabilities.temporal, .distro, .high, []),
            item(parts.twin, vulnerabilities.rated, .distro, .high, ["3.0.13-1~deb12u1"]),
            item(parts.log4j, vulnerabilities.worded, .purl, .high, ["2.15.0", "2.12.2"]),
            item(parts.zlib, vulnerabilities.old, .cpe, .medium, []),
            item(parts.nameless, vulnerabilities.bare, .purl, .low, ["4"]),
        ]
        full.undecided = [
            question(parts.zlib, vulnerabilities.rated, .condition("cpe:2.3:o:x:y:*:*:*:*:*:*:*:*")),
            question(parts.log4j, vulnerabilities.temporal, .noVersion),
            question(parts.kernel, vulnerabilities.asked, .notComparable(version: "1.x \"é\"", scheme: "linux")),
            question(parts.openssl, vulnerabilities.asked, .releaseUnknown("debian")),
            question(parts.zlib, vulnerabilities.asked, .sourcesDisagree("DSA-1")),
        ]
        let reasons: [NotLookedUp.Reason] = [
            .noIdentifier, .unreadable("pkg:nope", code: "PURL-004"), .noSource("hackage"), .tooBroad("cpe:2.3:a:*:x:1:*:*:*:*:*:*:*"), .noCPESource,
            .noVersion, .standsForPackages,
        ]
        full.notLookedUp = reasons.enumerated().map { number, reason in
            let component = InventoryComponent(reference: "gap-\(number)", name: "部品\(number)", version: number == 0 ? nil : "\(number)")
            return ScanReport.Gap(component: component, reasons: number == 1 ? [reason, .noVersion] : [reason])
        }
        self.full = full
        empty = try report(ScanReport.Subject(file: "-", format: "SPDX 2.3 JSON", name: "", version: "", components: 0))
    }

    /// Every format of `report`, by name; `name` picks one language where the format has several.
    static func outputs(_ report: ScanReport, pretty: Bool = true) -> [String: [UInt8]] {
        [
            "json": report.json(pretty: pretty, toolVersion: "0.1.0"),
            "sarif ja": report.sarif(pretty: pretty, toolVersion: "0.1.0", language: .japanese),
            "sarif en": report.sarif(pretty: pretty, toolVersion: "0.1.0", language: .english),
            "cyclonedx": report.cycloneDX(pretty: pretty, toolVersion: "0.1.0"),
            "csaf ja": report.csaf(pretty: pretty, toolVersion: "0.1.0", language: .japanese),
            "csaf en": report.csaf(pretty: pretty, toolVersion: "0.1.0", language: .english),
            "openvex": report.openVEX(pretty: pretty, toolVersion: "0.1.0") ?? [],
        ]
    }
}

private func item(
    _ component: InventoryComponent, _ vulnerability: VulnerabilityDigest, _ kind: Finding.Kind, _ confidence: Finding.Confidence, _ fixedIn: [String]
) -> ScanReport.Item {
    let rule: Evidence.Rule = kind == .cpe ? .cpeApplicability : kind == .distro ? .distributionRange : .packageRange
    let evidence = Evidence(
        rule: rule, source: "OSV", record: "OSV-1", identity: component.identity, version: component.version ?? "", range: ">= 0, < 9")
    return ScanReport.Item(
        component: component, vulnerability: vulnerability, kind: kind, confidence: confidence, evidence: [evidence], fixedIn: fixedIn)
}

private func question(_ component: InventoryComponent, _ vulnerability: VulnerabilityDigest, _ reason: Undecided.Reason) -> ScanReport.Question {
    ScanReport.Question(component: component, vulnerability: vulnerability, reason: reason, source: "NVD", record: vulnerability.id)
}

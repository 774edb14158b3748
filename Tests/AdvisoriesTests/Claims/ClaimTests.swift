import Diagnostics
import Foundation
import JSONStream
import Testing

@testable import Advisories

/// Claims of others' documents: our own outputs read back, and real ones.
struct ClaimTests {
    private static func read(_ text: String) throws -> [Claim] { try ClaimReader.read(ByteBlock(Array(text.utf8))).claims }

    /// What one form says, another must say as well, for each product that both name by purl or id.
    @Test(arguments: [AdvisoryFormat.csaf20, .csaf21, .openVEX, .cycloneDX])
    func ourOwnFormsSayTheSame(_ format: AdvisoryFormat) throws {
        let advisory = try SampleFacts.advisory()
        let claims = try ClaimReader.read(ByteBlock(try SampleFacts.outputs(format)[0].bytes)).claims
        var found: Set<[String]> = []
        for claim in claims {
            let products = claim.product.wholes.isEmpty ? [claim.product] : claim.product.wholes
            for product in products {
                let identity = product.purls.first ?? product.cpes.first ?? ""
                found.insert([claim.vulnerabilities[0], identity, claim.status.rawValue])
            }
        }
        let wanted = advisory.facts.vulnerabilities.flatMap { item in
            item.statements.map { statement in
                let product = advisory.product(statement.product)
                return [item.id, product.purls.first ?? product.cpe ?? "", statement.status.rawValue]
            }
        }
        #expect(found == Set(wanted))
        #expect(Set(claims.compactMap(\.author)) == ["Sample Medical Devices"])
        let reasons = claims.filter { $0.status == .notAffected }.map(\.reason)
        #expect(!reasons.isEmpty && !reasons.contains(nil))
    }

    @Test func rangesOfCVE() throws {
        let claims = try ClaimReader.read(ByteBlock(try SampleFacts.outputs(.cve)[0].bytes)).claims
        let ranges = claims.compactMap(\.product.range)
        #expect(ranges == ["vers:generic/>=1.0|<1.9"])
    }

    @Test func changesCutRangesOfCVE() throws {
        let claims = try Self.read(
            #"""
            {"dataType":"CVE_RECORD","cveMetadata":{"cveId":"CVE-2099-1","state":"PUBLISHED"},"containers":{"cna":{"affected":[
              {"vendor":"V","product":"P","defaultStatus":"unaffected","versions":[
                {"version":"0","lessThan":"3.0","status":"affected","versionType":"semver","changes":[{"at":"2.5","status":"unaffected"}]},
                {"version":"4.0","lessThanOrEqual":"*","status":"affected","versionType":"custom"},{"version":"5.1","status":"unknown"}]},
              {"vendor":"V","product":"Q","defaultStatus":"affected"}]}}}
            """#)
        #expect(claims.map(\.status) == [.affected, .notAffected, .affected, .underInvestigation, .affected])
        #expect(claims.map(\.product.range) == ["vers:semver/<2.5", "vers:semver/>=2.5|<3.0", "vers:generic/>=4.0", nil, nil])
        #expect(claims.map(\.product.version) == [nil, nil, nil, "5.1", nil])
        #expect(claims[0].pointer == "/containers/cna/affected/0/versions/0")
    }

    @Test func partsAndGroupsOfCSAF() throws {
        let claims = try Self.read(
            #"""
            {"document":{"csaf_version":"2.0","tracking":{"id":"A"}},"product_tree":{
              "full_product_names":[{"name":"Part","product_id":"P","product_identification_helper":{"purl":"pkg:npm/p@1"}},
                {"name":"Device","product_id":"D","product_identification_helper":{"serial_numbers":["7*"]}}],
              "relationships":[{"category":"installed_on","product_reference":"P","relates_to_product_reference":"D",
                "full_product_name":{"name":"Part on device","product_id":"PD"}}],
              "product_groups":[{"group_id":"G","product_ids":["PD"]}]},
             "vulnerabilities":[{"cve":"CVE-2099-1","product_status":{"known_not_affected":["PD"],"recommended":["P"]},
               "threats":[{"category":"impact","details":"not reachable","group_ids":["G"]}]}]}
            """#)
        let claim = try #require(claims.first)
        #expect(claims.count == 1)
        #expect(claim.product.name == "Part on device")
        #expect(claim.product.purls == ["pkg:npm/p@1"])
        #expect(claim.product.wholes.map(\.serialNumbers) == [["7*"]])
        #expect(claim.reason == "not reachable")
    }

    @Test(arguments: [
        ("{}", "ADV-105"), (#"{"@context":"https://openvex.dev/ns","statements":[{"status":"maybe"}]}"#, "ADV-106"),
        (#"{"@context":["https://openvex.dev/ns"],"statements":[{"status":"fixed"}]}"#, "ADV-107"),
        (#"{"@context":"https://openvex.dev/ns","statements":[{"status":"fixed","vulnerability":"CVE-1"}]}"#, "ADV-108"),
        (#"{"document":{"csaf_version":"2.0"},"vulnerabilities":[{"product_status":{}}]}"#, "ADV-107"),
        (#"{"document":{"csaf_version":"2.0"},"vulnerabilities":[{"cve":"CVE-1","product_status":{"fixed":["X"]}}]}"#, "ADV-108"),
        (#"{"document":{"csaf_version":"2.0"},"vulnerabilities":[{"cve":"CVE-1","product_status":{"broken":["X"]}}]}"#, "ADV-106"),
        (#"{"bomFormat":"CycloneDX","vulnerabilities":[{"id":"X","analysis":{"state":"fine"}}]}"#, "ADV-106"),
        (#"{"bomFormat":"CycloneDX","vulnerabilities":[{"id":"X","analysis":{"state":"resolved"}}]}"#, "ADV-108"),
        (#"{"dataType":"CVE_RECORD","cveMetadata":{}}"#, "ADV-107"),
    ])
    func badDocuments(_ text: String, _ code: String) {
        let error = #expect(throws: ClaimError.self) { try Self.read(text) }
        #expect(error?.code == code)
    }

    @Test(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
    func realDocuments() throws {
        let root = try #require(TestData.root)
        var counts: [ClaimReader.Format: Int] = [:]
        var refused: [String] = []
        for folder in [
            "advisories/cisa-icsma", "advisories/cve/records", "advisories/cyclonedx-vex-vdr", "advisories/openvex", "advisories/csaf-2.0/examples",
        ] {
            let walk = try #require(FileManager.default.enumerator(at: root.appending(path: folder), includingPropertiesForKeys: nil))
            for case let url as URL in walk where url.pathExtension == "json" {
                do {
                    let (format, claims) = try ClaimReader.read(ByteBlock(try Data(contentsOf: url)))
                    counts[format, default: 0] += claims.count
                } catch let error as ClaimError where error != .unknownFormat {
                    refused.append("\(url.lastPathComponent) \(error.code)")
                } catch {}
            }
        }
        #expect(counts[.csaf, default: 0] > 400)
        #expect(counts[.cve, default: 0] > 90)
        #expect(counts[.cycloneDX, default: 0] > 10)
        #expect(counts[.openVEX, default: 0] > 5)
        #expect(refused.sorted() == CaseExceptions.refusedClaims, "\(refused.sorted())")
    }
}

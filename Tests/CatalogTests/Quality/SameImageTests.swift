import JSONStream
import PackageURL
import SBOM
import Testing

@testable import Catalog

/// Bar A13: SBOMs of one image by Syft and by Trivy lead to the same findings on the packages that both name.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: SBOMs of the same images were not compared"))
struct SameImageTests {
    private struct Answer: Hashable {
        var package: String
        var vulnerability: Int
    }

    /// The packages of an SBOM and what is found of them; qualifiers differ from tool to tool.
    private static func scan(_ block: ByteBlock, _ matcher: Matcher) throws -> (packages: Set<String>, answers: Set<Answer>) {
        let inventory = Inventory(try SBOMReader.read(block))
        let names = inventory.components.map { $0.purl.map { String($0.canonical.prefix { $0 != "?" && $0 != "#" }) } }
        let answers = try matcher.scan(inventory).findings.compactMap { finding in
            names[finding.component].map { Answer(package: $0, vulnerability: finding.vulnerability) }
        }
        return (Set(names.compactMap { $0 }), Set(answers))
    }

    /// A third of the images, whose both SBOMs are small enough for a test that is not optimised.
    @Test func theGeneratorMakesNoFindings() throws {
        var documents: [String: [String: ByteBlock]] = [:]
        try RealSBOMs.forEach("bom-shelter-in-the-lab") { name, block in
            guard let digest = name.firstRange(of: "sha256_"), let digit = name[digest.upperBound...].first, "01234".contains(digit) else { return }
            for tool in ["syft", "trivy"] {
                guard let start = name.firstRange(of: "spdx-\(tool)-") else { continue }
                documents[String(name[start.upperBound...]), default: [:]][tool] = block
            }
        }
        let matcher = Matcher(try SharedCatalog.made.get())
        var (images, same, all) = (0, 0, 0)
        for (_, pair) in documents {
            guard let syft = pair["syft"], let trivy = pair["trivy"] else { continue }
            let (one, other) = (try Self.scan(syft, matcher), try Self.scan(trivy, matcher))
            let common = one.packages.intersection(other.packages)
            let (left, right) = (one.answers.filter { common.contains($0.package) }, other.answers.filter { common.contains($0.package) })
            images += 1
            same += left.intersection(right).count
            all += left.union(right).count
        }
        // The aim of the bar; 0.90 must hold.
        #expect(images >= 12 && same >= 200 && Double(same) >= 0.97 * Double(all), "\(images) images, \(same) of \(all)")
    }
}

import Testing

@testable import PSIRT

struct SSVCTests {
    /// Rows of CERT/CC's tables, by their number there.
    @Test(arguments: [
        (0, SSVCOutcome.defer), (3, .outOfCycle), (10, .outOfCycle), (12, .scheduled), (15, .immediate), (18, .outOfCycle), (24, .outOfCycle),
        (35, .immediate),
    ])
    func supplierRows(_ row: Int, _ outcome: SSVCOutcome) { #expect(SSVCTree.supplier.outcomes[row] == outcome) }

    @Test(arguments: [
        (1, SSVCOutcome.defer), (23, .outOfCycle), (24, .defer), (39, .outOfCycle), (46, .outOfCycle), (52, .scheduled), (67, .immediate),
        (70, .immediate),
        (71, .immediate),
    ])
    func deployerRows(_ row: Int, _ outcome: SSVCOutcome) { #expect(SSVCTree.deployer.outcomes[row] == outcome) }

    @Test func valuesFindTheirRow() throws {
        #expect(try SSVCTree.supplier.outcome(["active", "super effective", "partial", "minimal"]) == .immediate)
        #expect(try SSVCTree.deployer.outcome(["public poc", "open", "yes", "high"]) == .outOfCycle)
        #expect(refusal { _ = try SSVCTree.supplier.outcome(["poc", "efficient", "total", "minimal"]) } == "PSIRT-019")
        #expect(refusal { _ = try SSVCTree.supplier.outcome(["active"]) } == "PSIRT-020")
    }

    /// No table lets something worse be less urgent.
    @Test(arguments: [SSVCTree.supplier, .deployer])
    func worseValuesAreNeverLessUrgent(_ tree: SSVCTree) {
        var stride = tree.outcomes.count
        for point in tree.points {
            let block = stride
            stride /= point.values.count
            for row in tree.outcomes.indices where row % block + stride < block {
                #expect(tree.outcomes[row] <= tree.outcomes[row + stride], "\(tree.name), row \(row), \(point.name)")
            }
        }
    }

    @Test func unknownValuesLeaveARange() throws {
        #expect(try SSVCTree.supplier.range([nil, nil, nil, nil]) == .defer ... .immediate)
        #expect(try SSVCTree.supplier.range(["active", nil, nil, "significant"]) == .immediate ... .immediate)
        #expect(try SSVCTree.supplier.range(["none", "laborious", nil, "minimal"]) == .defer ... .scheduled)
    }

    @Test func badTablesAreRefused() {
        let point = SSVCPoint(name: "P", version: "1.0.0", values: ["a", "b"])
        #expect(refusal { _ = try SSVCTree(name: "t", version: "1", source: "", points: [point], rows: "D") } == "PSIRT-020")
        #expect(refusal { _ = try SSVCTree(name: "t", version: "1", source: "", points: [point], rows: "DX") } == "PSIRT-019")
    }

    @Test func whatFollowsAnyway() throws {
        let scale = HarmScale.fiveLevels
        #expect(SSVCFacts.exploitation(isExploited: true, hasPublicProof: nil) == "active")
        #expect(SSVCFacts.exploitation(isExploited: false, hasPublicProof: nil) == nil)
        #expect(SSVCFacts.utility(isAutomatable: true, isValueConcentrated: true) == "super effective")
        #expect(SSVCFacts.utility(isAutomatable: nil, isValueConcentrated: true) == nil)
        #expect(SSVCFacts.safetyImpact(of: try scale.level("minor"), on: scale) == "minimal")
        #expect(SSVCFacts.safetyImpact(of: try scale.level("serious"), on: scale) == "significant")
        #expect(SSVCFacts.safetyImpact(of: nil, on: scale) == nil)
    }
}

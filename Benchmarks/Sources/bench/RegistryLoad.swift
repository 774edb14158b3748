import Database
import Foundation
import JSONStream
import Registry

/// A registry of many component uses, filled through the same use cases as any other, and the questions that people ask it.
struct RegistryLoad {
    let location: DatabaseLocation
    let releases: Int
    let components: Int

    private static let pool = 60_000
    private static let perProduct = 10
    private let person = Principal(handle: "bench", channel: "bench")

    func run() async throws {
        let registry = try await Registry.open(location) { "2026-11-27T00:00:00Z" }
        try await fill(registry)
        try await ask(registry)
        await registry.close()
    }

    private func fill(_ registry: Registry) async throws {
        try await registry.perform(
            RegisterFirstAdministrator(
                person: Person(handle: "bench", name: "Bench"), organisation: Organisation(code: "B", nameJa: "B", nameEn: "B")),
            as: person)
        for role in [Role.quality, .psirt] { try await registry.perform(GrantRole(role, to: "bench"), as: person) }
        var seconds: [Double] = []
        for number in 0..<releases {
            let product = "P\(number / Self.perProduct)"
            if number % Self.perProduct == 0 {
                try await registry.perform(
                    AddProduct(Product(organisation: 0, code: product, nameJa: "製品\(number)", nameEn: "Product \(number)")), as: person)
            }
            let reference = ReleaseReference(product: product, version: "\(number % Self.perProduct).0")
            try await registry.perform(AddRelease(reference), as: person)
            let block = ByteBlock(sbom(number))
            let time = try await ContinuousClock().measure {
                try await registry.takeSBOM(block, file: "sbom.cdx.json", release: reference, as: person)
            }
            seconds.append(time.inSeconds)
        }
        Measure.row(
            "SBOM of \(components) taken in, \(releases) of them", "median \(seconds.percentile(0.5).milliseconds)",
            "p95 \(seconds.percentile(0.95).milliseconds)")
    }

    /// Components drawn from a pool, a stretch of it and some strays, as releases of a family of products share most of theirs.
    private func sbom(_ number: Int) -> [UInt8] {
        var state = UInt64(number / Self.perProduct) &* 0x9E37_79B9_7F4A_7C15 &+ 7
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(below))
        }
        let start = random(Self.pool)
        var text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"components":["#
        for place in 0..<components {
            let index = components > Self.pool ? place : (start + place + (place % 50 == 0 ? random(Self.pool) : 0)) % Self.pool
            if place > 0 { text += "," }
            text += GeneratedPart(index, isOlder: (number % Self.perProduct + index) % 3 == 0).json
        }
        return Array((text + "]}").utf8)
    }

    private func ask(_ registry: Registry) async throws {
        var finds: [Double] = []
        var uses = 0
        for number in 0..<200 {
            let index = number * 7919 % Self.pool
            let name = GeneratedPart(index, isOlder: false).plainName
            let time = try await ContinuousClock().measure {
                uses += try await registry.ask(FindComponent(name, versions: ">=1.0", limit: 100_000), as: person).uses.count
            }
            finds.append(time.inSeconds)
        }
        Measure.row(
            "where is X, versions >= 1.0 (\(uses / 200) uses on average)", "median \(finds.percentile(0.5).milliseconds)",
            "p95 \(finds.percentile(0.95).milliseconds)")
        var pages: [Double] = []
        for number in stride(from: 0, to: releases, by: max(1, releases / 100)) {
            let reference = ReleaseReference(product: "P\(number / Self.perProduct)", version: "\(number % Self.perProduct).0")
            let time = try await ContinuousClock().measure {
                _ = try await registry.ask(ListComponents(reference, after: "net", limit: 100), as: person)
            }
            pages.append(time.inSeconds)
        }
        Measure.row(
            "a page of 100 components of a release", "median \(pages.percentile(0.5).milliseconds)", "p95 \(pages.percentile(0.95).milliseconds)")
        var lists: [Double] = []
        for number in 0..<50 {
            let time = try await ContinuousClock().measure {
                _ = try await registry.ask(ListProducts(after: "P\(number)", limit: 100), as: person)
            }
            lists.append(time.inSeconds)
        }
        Measure.row("a page of 100 products", "median \(lists.percentile(0.5).milliseconds)", "p95 \(lists.percentile(0.95).milliseconds)")
        let verify = try await ContinuousClock().measure { _ = try await registry.ask(VerifyAudit(), as: person) }
        Measure.row("audit chain verified", verify.inSeconds.milliseconds, "")
    }
}

extension Duration {
    fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

extension [Double] {
    fileprivate func percentile(_ share: Double) -> Double {
        let ordered = sorted()
        return ordered[Swift.min(ordered.count - 1, Int(Double(ordered.count) * share))]
    }
}

extension Double {
    fileprivate var milliseconds: String { "\((self * 10_000).rounded() / 10) ms" }
}

// swift-tools-version:6.2
import PackageDescription

/// Measurements, apart from the product so that building it costs nothing here. Run with ../scripts/benchmark.
let package = Package(
    name: "mimamori-benchmarks",
    dependencies: [.package(name: "mimamori", path: "..")],
    targets: [
        .executableTarget(
            name: "bench",
            dependencies: [
                "CPE", "CVSS", "Catalog", "Inputs", "JSONStream", "PackageURL", "SBOM", "Versions", "Database", "Duties", "Lifecycle", "PSIRT",
                "Registry",
            ].map {
                .product(name: $0, package: "mimamori")
            })
    ],
    swiftLanguageModes: [.v6]
)

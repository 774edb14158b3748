import Versions

extension Ecosystem {
    /// Every ecosystem that the catalogue can look packages up in.
    static let all: [Ecosystem] = [
        // Language and tool ecosystems.
        Ecosystem(name: "Bioconductor", type: "bioconductor", scheme: .cran, naming: .plain),
        Ecosystem(name: "Bitnami", type: "bitnami", scheme: .bitnami, naming: .plain),
        Ecosystem(name: "ConanCenter", type: "conan", scheme: .conan, naming: .plain),
        Ecosystem(name: "CRAN", type: "cran", scheme: .cran, naming: .plain),
        Ecosystem(name: "crates.io", type: "cargo", scheme: .cargo, naming: .plain),
        Ecosystem(name: "GitHub Actions", type: "github", scheme: .semver, naming: .lastSlash),
        Ecosystem(name: "Go", type: "golang", scheme: .golang, naming: .lastSlash),
        Ecosystem(name: "Hackage", type: "hackage", scheme: .hackage, naming: .plain),
        Ecosystem(name: "Hex", type: "hex", scheme: .hex, naming: .plain),
        Ecosystem(name: "Julia", type: "julia", scheme: .semver, naming: .plain),
        Ecosystem(name: "Linux", type: "generic", scheme: .linux, naming: .plain),
        Ecosystem(name: "Maven", type: "maven", scheme: .maven, naming: .colon),
        Ecosystem(name: "npm", type: "npm", scheme: .npm, naming: .lastSlash),
        Ecosystem(name: "NuGet", type: "nuget", scheme: .nuget, naming: .plain),
        Ecosystem(name: "OSS-Fuzz", type: "generic", scheme: .generic, naming: .plain),
        Ecosystem(name: "Packagist", type: "composer", scheme: .composer, naming: .lastSlash),
        Ecosystem(name: "Pub", type: "pub", scheme: .pub, naming: .plain),
        Ecosystem(name: "PyPI", type: "pypi", scheme: .pypi, naming: .plain),
        Ecosystem(name: "RubyGems", type: "gem", scheme: .gem, naming: .plain),
        Ecosystem(name: "SwiftURL", type: "swift", scheme: .swift, naming: .address),
        Ecosystem(name: "VSCode", type: "vscode-extension", scheme: .semver, naming: .lastSlash),
        // Distributions.
        Ecosystem(name: "AlmaLinux", type: "rpm", scheme: .rpm, naming: .distribution("almalinux")),
        Ecosystem(name: "Alpine", type: "apk", scheme: .apk, naming: .distribution("alpine")),
        Ecosystem(name: "Azure Linux", type: "rpm", scheme: .rpm, naming: .distribution("azurelinux")),
        Ecosystem(name: "Chainguard", type: "apk", scheme: .apk, naming: .distribution("chainguard")),
        Ecosystem(name: "Debian", type: "deb", scheme: .deb, naming: .distribution("debian")),
        Ecosystem(name: "Mageia", type: "rpm", scheme: .rpm, naming: .distribution("mageia")),
        Ecosystem(name: "MinimOS", type: "apk", scheme: .apk, naming: .distribution("minimos")),
        Ecosystem(name: "openEuler", type: "rpm", scheme: .rpm, naming: .distribution("openeuler")),
        Ecosystem(name: "openSUSE", type: "rpm", scheme: .rpm, naming: .distribution("opensuse")),
        Ecosystem(name: "Photon OS", type: "rpm", scheme: .rpm, naming: .distribution("photon")),
        Ecosystem(name: "Red Hat", type: "rpm", scheme: .rpm, naming: .distribution("redhat")),
        Ecosystem(name: "Rocky Linux", type: "rpm", scheme: .rpm, naming: .distribution("rocky")),
        Ecosystem(name: "SUSE", type: "rpm", scheme: .rpm, naming: .distribution("suse")),
        Ecosystem(name: "Ubuntu", type: "deb", scheme: .deb, naming: .distribution("ubuntu")),
        Ecosystem(name: "Wolfi", type: "apk", scheme: .apk, naming: .distribution("wolfi")),
    ]
}

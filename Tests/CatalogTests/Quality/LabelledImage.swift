/// What is known of a labelled image: whose packages it holds. A label says neither type nor distribution of its package, so this says it.
///
/// Facts about public images; where an image mixes several language ecosystems there is no `language`, and what is no distribution package stays undecided.
struct LabelledImage {
    var distribution: (type: String, name: String, release: String)?
    /// Purl type of packages whose version is not one of the distribution; nil where several come into question.
    var language: String?

    private init(_ type: String? = nil, _ name: String = "", _ release: String = "", language: String? = nil) {
        distribution = type.map { ($0, name, release) }
        self.language = language
    }

    static func named(_ image: String) -> LabelledImage? {
        table.first { image.contains($0.key) }?.image
    }

    /// By a part of the image's name; the first that fits counts.
    private static let table: [(key: String, image: LabelledImage)] =
        [
            ("wolfi-base", .init("apk", "wolfi", "")),
            ("chainguard-images/scanner-test", .init("apk", "chainguard", "")),
            ("almalinux:8", .init("rpm", "almalinux", "8")),
            // Rebuilt from the same sources under the same numbers; there is no Rocky data here, so its packages are asked as AlmaLinux's.
            ("rockylinux:8", .init("rpm", "almalinux", "8")),
            ("alpine-package-cpe-vuln-match", .init("apk", "alpine", "3.12")),
            ("appstreams-centos-stream-8", .init("rpm", "centos", "8")),
            ("appstreams-oraclelinux-8", .init("rpm", "oracle", "8")),
            ("appstreams-rhel-8", .init("rpm", "redhat", "8")),
            ("ubi8", .init("rpm", "redhat", "8")),
            ("centos:6", .init("rpm", "centos", "6")),
            ("vulnerabilities-centos", .init("rpm", "centos", "7")),
            ("oraclelinux:6", .init("rpm", "oracle", "6")),
            ("cbl-mariner", .init("rpm", "azurelinux", "2")),
            ("gems-56d52bc", .init(language: "gem")),
            ("golang-56d52bc", .init(language: "golang")),
            ("java-56d52bc", .init("apk", "alpine", "", language: "maven")),
            ("npm-56d52bc", .init("apk", "alpine", "3.12", language: "npm")),
            ("grype-quality-node", .init(language: "npm")),
            ("grype-quality-python", .init(language: "pypi")),
            ("grype-quality-ruby", .init(language: "gem")),
            ("syft_bin", .init("apk", "alpine", "3.12", language: "generic")),
            ("vulnerabilities-package-name-normalization", .init(language: "pypi")),
            ("vulnerabilities-alpine-3.11", .init("apk", "alpine", "3.11")),
            ("vulnerabilities-alpine-3.6", .init("apk", "alpine", "3.6")),
            ("vulnerabilities-alpine-3.8", .init("apk", "alpine", "3.8")),
            ("cloudbees-core-oc", .init("deb", "debian", "10", language: "maven")),
            ("cloudbees-core", .init("deb", "debian", "10", language: "maven")),
            ("docker.io/debian:7", .init("deb", "debian", "7")),
            ("node:4.2.1-slim", .init("deb", "debian", "8", language: "npm")),
            ("docker.io/node", .init("deb", "debian", "9", language: "npm")),
            ("postgres:13.2", .init("deb", "debian", "10")),
            ("python:3.8.0-slim", .init("deb", "debian", "10", language: "pypi")),
            ("jenkins:2.361.4", .init("deb", "debian", "11", language: "maven")),
            ("neo4j:4.4.14", .init("deb", "debian", "11", language: "maven")),
            ("distroless/python3-debian11", .init("deb", "debian", "11")),
            ("grafana:9.2.4", .init("apk", "alpine", "", language: "golang")),
            ("sonatype/nexus3", .init("rpm", "redhat", "8", language: "maven")),
            ("datawire/aes", .init("apk", "alpine", "", language: "pypi")),
            ("ubuntu-content", .init("deb", "ubuntu", "20.04")),
        ]
        + ["12.04", "13.04", "15.04", "15.10", "16.10", "17.04", "18.10", "20.04", "20.10", "21.04", "22.04", "22.10", "23.04"].map {
            ("docker.io/ubuntu:" + $0, .init("deb", "ubuntu", $0))
        }
}

import SBOM

/// Where a Python package comes from, as a lock or a list of requirements names it.
enum PythonOrigin {
    /// An index (PEP 503); nil for the public one.
    case index(String?)
    /// A folder of the machine with copies of what others publish (`uv --find-links`): no address for anybody else.
    case store
    /// One file at an address of the web.
    case file(String)
    /// A repository and mostly its commit, in the form of SPDX and purl: `git+https://host/repository@commit`.
    case repository(String)
    /// A folder or file beside the project, by its path. No index has it.
    case own(String)

    /// How an address of a repository begins (pip documentation, "VCS Support").
    static let tools = ["git+", "hg+", "svn+", "bzr+"]

    /// The file at an address or path: `https://host/name-1.0.zip`, `file:///folder/name-1.0.zip`, `../name-1.0.zip`.
    init(file place: String) {
        let isFar = place.hasPrefix("https://") || place.hasPrefix("http://")
        // A secret may have a `#` in it.
        self = isFar ? .file(place.withoutSecret.withoutFragment) : .own(place)
    }

    /// The index at an address, or in a folder; nil where the public one is meant.
    init(index address: String?) {
        guard let address, let host = address.hostOfWeb else {
            self = address == nil ? .index(nil) : .store
            return
        }
        let isPublic = host == "pypi.org" || host == "pypi.python.org" || host == "files.pythonhosted.org"
        self = .index(isPublic ? nil : address.withoutSecret.withoutFragment)
    }

    /// Qualifiers of the purl (purl specification, "Known qualifiers"): what names another place than the public index.
    var qualifiers: [(String, String?)] {
        switch self {
        case .index(let address): [("repository_url", address)]
        case .file(let address): [("download_url", address)]
        case .repository(let address): [("vcs_url", address)]
        case .own, .store: []
        }
    }
}

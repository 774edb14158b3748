/// Which package of a system gives what a need asks for: by its own name, or by what it provides.
struct ProvidedNames {
    private var own: [String: [Int]] = [:]
    private var provided: [String: [Int]] = [:]

    /// The package with this name itself.
    mutating func add(name: String, _ index: Int) { own[name, default: []].append(index) }

    /// A package that stands in for this name.
    mutating func add(provided name: String, _ index: Int) { provided[name, default: []].append(index) }

    /// The packages that meet a need for `name`: those called so, else those that provide it.
    func packages(_ name: String) -> [Int] { own[name] ?? provided[name] ?? [] }
}

import JSONStream
import YAMLStream

/// SPDX 2 in YAML: the same members as its JSON.
enum SPDXYAMLTranscriber {
    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        do throws(YAMLError) {
            return Transcript(
                json: try YAMLTranscriber.json(of: block, limits: YAMLLimits(depth: limits.json.depth, scalarBytes: limits.json.stringBytes)))
        } catch {
            throw .yaml(error)
        }
    }
}

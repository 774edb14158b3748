/// What a legacy judgement is about: a device with the controls around it. The same device without them is another configuration.
public struct DeviceConfiguration: Sendable, Hashable {
    /// A release or an installed device, by its id.
    public let device: String
    /// Ids of the controls around it.
    public let controls: Set<String>

    /// Takes the parts as they are.
    public init(device: String, controls: Set<String> = []) {
        self.device = device
        self.controls = controls
    }
}

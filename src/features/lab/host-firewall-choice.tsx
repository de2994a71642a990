interface HostFirewallChoiceProps {
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** `enable-host-firewall` of the agent. */
export function HostFirewallChoice({ isOn, onChange }: HostFirewallChoiceProps) {
  return (
    <label className="option-row">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>Policies for nodes are enforced (enable-host-firewall)</span>
    </label>
  );
}

import { Component, type ReactNode } from "react";

interface Props {
  /** Another path is another page, which may be shown again. */
  path: string;
  children: ReactNode;
}

/** Says that a page cannot be shown, where an error of its code would leave an empty window. React reports the error. */
export class ErrorBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.path !== this.props.path) {
      this.setState({ hasFailed: false });
    }
  }

  override render() {
    if (!this.state.hasFailed) {
      return this.props.children;
    }
    return (
      <div role="alert" className="problem">
        <h1>That did not work</h1>
        <p>This page cannot be shown, because of an error in the explorer. The other pages may work.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load it again
        </button>
      </div>
    );
  }
}

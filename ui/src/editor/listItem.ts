/*
 * An item of a list; as a task it carries a box to tick. Enter makes the next item, Ctrl+] and Ctrl+[ move it in and out, and Tab is
 * left alone, because it leaves the field.
 */
import { ListItem as Plain } from '@tiptap/extension-list';

type Task = boolean | null;

export const ListItem = Plain.extend({
  content: 'block+',
  addAttributes: () => ({
    task: {
      default: null,
      parseHTML: (element: HTMLElement): Task =>
        element.hasAttribute('data-task') ? element.getAttribute('data-task') === 'done' : null,
      renderHTML: ({ task }: { task?: Task }) =>
        typeof task === 'boolean' ? { 'data-task': task ? 'done' : 'open' } : {},
    },
  }),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        const { task } = this.editor.getAttributes(this.name);
        return this.editor.commands.splitListItem(this.name, typeof task === 'boolean' ? { task: false } : {});
      },
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    };
  },
  addNodeView() {
    return ({ node, view, getPos }) => {
      const task = node.attrs.task as Task;
      const dom = document.createElement('li');
      if (task === null)
        return { dom, contentDOM: dom, update: (next) => next.type === node.type && next.attrs.task === null };

      const box = document.createElement('input');
      box.type = 'checkbox';
      box.contentEditable = 'false';
      box.setAttribute('aria-label', 'Done');
      box.addEventListener('change', () => {
        const at = getPos();
        if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'task', box.checked));
      });
      const contentDOM = document.createElement('div');
      dom.append(box, contentDOM);
      const show = (done: boolean) => {
        box.checked = done;
        dom.dataset.task = done ? 'done' : 'open';
      };
      show(task);
      return {
        dom,
        contentDOM,
        stopEvent: (event) => event.target === box,
        ignoreMutation: (change) => !contentDOM.contains(change.target),
        update: (next) => {
          if (next.type !== node.type || typeof next.attrs.task !== 'boolean') return false;
          show(next.attrs.task);
          return true;
        },
      };
    };
  },
});
